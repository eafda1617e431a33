using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;

namespace Inspection.Hardware.Watching;

/// <summary>
/// A part sensor that is silent or never ends, neither of which is an error of its line. Ways, not times, so that a belt may stop. Sightings come on the driver's
/// thread; looks are one thread's.
/// </summary>
internal sealed class SensorWatch : IDisposable
{
    private const int UsualOf = 9;

    private readonly Lock gate = new();
    private readonly GpioPartSensor sensor;
    private readonly double longestDark;
    private readonly double clearance;
    private readonly IBelt belt;
    private readonly RunningTime time;
    private readonly List<double> ways = [];
    private double? seenAt;
    private double? darkFrom;
    private double unseenUntil = double.NegativeInfinity;
    private bool isDarkFromStart;
    private TimeSpan without;

    /// <param name="partLength">Of the longest part, mm.</param>
    /// <param name="clearance">Way of the belt, mm, until what was at the sensor is behind the gate.</param>
    public SensorWatch(WatchSettings settings, GpioPartSensor sensor, double partLength, double clearance, IBelt belt, TimeProvider time)
    {
        (Settings, this.sensor, this.clearance, this.belt) = (settings, sensor, clearance, belt);
        longestDark = settings.LongestDarkParts > 0 ? settings.LongestDarkParts * partLength : double.PositiveInfinity;
        this.time = new RunningTime(time);
        darkFrom = sensor.IsDark ? belt.Read().Position : null;
        sensor.Seen += OnSeen;
        sensor.Cleared += OnCleared;
    }

    public WatchSettings Settings { get; }

    /// <summary>Parts seen until now.</summary>
    public long Sightings { get; private set; }

    public SensorFault Fault { get; private set; }

    /// <summary>It has been dark for longer than parts are. What it saw begin is rejected as one part, for as long as that lasts.</summary>
    public bool IsDarkForLong { get; private set; }

    /// <summary>Something that nobody saw may be on its way to the gate.</summary>
    public bool IsBlind => Fault != SensorFault.None;

    /// <summary>From now on sightings are followed; what stands before the sensor already was not seen to come.</summary>
    public void Begin()
    {
        var isDark = sensor.IsDark;
        lock (gate)
        {
            if (isDark)
                (isDarkFromStart, Fault) = (true, SensorFault.DarkFromStart);
        }
    }

    /// <param name="isRunning">The line is told to run.</param>
    public void Look(bool isRunning)
    {
        var passed = time.Next();
        var position = belt.Read().Position;
        lock (gate)
        {
            if (isRunning)
                without += passed;
            IsDarkForLong = darkFrom is { } dark && position - dark > longestDark;
            // Only a sighting ends that.
            if (Fault != SensorFault.Missing)
                Fault = Next(position);
        }
    }

    public void Dispose()
    {
        sensor.Seen -= OnSeen;
        sensor.Cleared -= OnCleared;
    }

    private SensorFault Next(double position) => position switch
    {
        _ when isDarkFromStart => SensorFault.DarkFromStart,
        _ when !IsDarkForLong && IsMissing(position) => SensorFault.Missing,
        _ when position < unseenUntil => SensorFault.Clearing,
        _ => SensorFault.None,
    };

    private bool IsMissing(double position) =>
        Settings.NoPartIntervals > 0 && ways.Count == UsualOf && without.TotalSeconds > Settings.NoPartSeconds
        && seenAt is { } seen && position - seen > Settings.NoPartIntervals * ways.Order().ElementAt(UsualOf / 2);

    private void OnSeen(long timestamp)
    {
        var position = belt.PositionAt(timestamp);
        lock (gate)
        {
            Sightings++;
            if (Fault == SensorFault.Missing)
                Unseen(position);
            else if (seenAt is { } before && position > before)
                ways.Add(position - before);
            if (ways.Count > UsualOf)
                ways.RemoveAt(0);
            (seenAt, darkFrom, without) = (position, position, TimeSpan.Zero);
        }
    }

    private void OnCleared(long timestamp)
    {
        var position = belt.PositionAt(timestamp);
        lock (gate)
        {
            if (isDarkFromStart)
                Unseen(position);
            (darkFrom, isDarkFromStart) = (null, false);
        }
    }

    /// <summary>What came by unseen did so until the belt was there.</summary>
    private void Unseen(double position) => (unseenUntil, Fault) = (position + clearance, SensorFault.Clearing);
}
