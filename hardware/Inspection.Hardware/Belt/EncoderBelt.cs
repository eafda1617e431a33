namespace Inspection.Hardware.Belt;

/// <summary>A belt whose way is counted by an encoder. Allocates nothing for a count.</summary>
/// <param name="millimetresPerCount">Above 0.</param>
public sealed class EncoderBelt(double millimetresPerCount, TimeProvider time) : IBelt
{
    /// <summary>A belt that has not moved by a count for so long stands.</summary>
    private static readonly TimeSpan standstill = TimeSpan.FromMilliseconds(250);

    /// <summary>The speed is that over so many counts: a few hundredths of a second at the usual speeds.</summary>
    private const int CountsOfSpeed = 16;

    private readonly Lock gate = new();
    private readonly long[] stamps = new long[CountsOfSpeed];
    private long count;
    private long sinceTurn;
    private int direction;

    public event Action? Moved;

    /// <summary>The encoder has moved.</summary>
    /// <param name="step">1 forwards, -1 backwards; 0 is ignored.</param>
    /// <param name="timestamp">When.</param>
    public void Step(int step, long timestamp)
    {
        if (step == 0)
            return;
        lock (gate)
        {
            count += step;
            sinceTurn = step == direction ? sinceTurn + 1 : 0;
            direction = step;
            stamps[sinceTurn % CountsOfSpeed] = timestamp;
        }
        Moved?.Invoke();
    }

    public bool Counts => true;

    public BeltReading Read()
    {
        lock (gate)
            return new BeltReading(count * millimetresPerCount, SpeedLocked(time.GetTimestamp()));
    }

    public double PositionAt(long timestamp)
    {
        lock (gate)
        {
            // Back from the last count that came, not from now: counts may be on their way here as the sighting was.
            var last = stamps[sinceTurn % CountsOfSpeed];
            return count * millimetresPerCount - Math.Max(0, time.GetElapsedTime(timestamp, last).TotalSeconds) * SpeedLocked(last);
        }
    }

    public long? TimestampAt(double position) => null;

    /// <summary>Does nothing: the counts tell.</summary>
    public void Run(bool isOn)
    {
    }

    private double SpeedLocked(long now)
    {
        var last = stamps[sinceTurn % CountsOfSpeed];
        if (sinceTurn == 0 || time.GetElapsedTime(last, now) > standstill)
            return 0;
        var over = Math.Min(sinceTurn, CountsOfSpeed - 1);
        var seconds = time.GetElapsedTime(stamps[(sinceTurn - over) % CountsOfSpeed], last).TotalSeconds;
        return seconds > 0 ? direction * over * millimetresPerCount / seconds : 0;
    }
}
