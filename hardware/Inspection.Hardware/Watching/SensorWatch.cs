using Inspection.Contracts;
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
    private readonly WatchSettings settings;
    private readonly GpioPartSensor sensor;
    private readonly int pin;
    private readonly double partLength;
    private readonly IBelt belt;
    private readonly RunningTime time;
    private readonly List<double> ways = [];
    private double? seenAt;
    private double? darkFrom;
    private TimeSpan without;

    public SensorWatch(WatchSettings settings, GpioPartSensor sensor, int pin, double partLength, IBelt belt, TimeProvider time)
    {
        (this.settings, this.sensor, this.pin, this.partLength, this.belt) = (settings, sensor, pin, partLength, belt);
        this.time = new RunningTime(time);
        darkFrom = sensor.IsDark ? belt.Read().Position : null;
        sensor.Seen += OnSeen;
        sensor.Cleared += OnCleared;
    }

    /// <summary>Parts seen until now.</summary>
    public long Sightings { get; private set; }

    /// <summary>Parts may come by unseen.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>What is wrong now; null: nothing.</summary>
    /// <param name="isRunning">The line is told to run.</param>
    public LocalizedText? Look(bool isRunning)
    {
        var passed = time.Next();
        var position = belt.Read().Position;
        lock (gate)
        {
            if (isRunning)
                without += passed;
            IsMissing = false;
            if (darkFrom is { } dark && settings.LongestDarkParts > 0 && position - dark > settings.LongestDarkParts * partLength)
                return Texts.SensorNeverEnds(pin, settings.LongestDarkParts * partLength);
            IsMissing = IsMissingLocked(position);
            return IsMissing ? Texts.NoPart(pin, settings.NoPartIntervals) : null;
        }
    }

    public void Dispose()
    {
        sensor.Seen -= OnSeen;
        sensor.Cleared -= OnCleared;
    }

    private bool IsMissingLocked(double position) =>
        settings.NoPartIntervals > 0 && ways.Count == UsualOf && without.TotalSeconds > settings.NoPartSeconds
        && seenAt is { } seen && position - seen > settings.NoPartIntervals * ways.Order().ElementAt(UsualOf / 2);

    private void OnSeen(long timestamp)
    {
        var position = belt.PositionAt(timestamp);
        lock (gate)
        {
            Sightings++;
            if (seenAt is { } before && position > before)
                ways.Add(position - before);
            if (ways.Count > UsualOf)
                ways.RemoveAt(0);
            (seenAt, darkFrom, without) = (position, position, TimeSpan.Zero);
        }
    }

    private void OnCleared(long timestamp)
    {
        lock (gate)
            darkFrom = null;
    }
}
