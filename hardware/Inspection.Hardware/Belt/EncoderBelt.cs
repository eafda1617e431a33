namespace Inspection.Hardware.Belt;

/// <summary>A belt whose way is counted by an encoder. Allocates nothing for a count.</summary>
/// <param name="millimetresPerCount">Above 0.</param>
public sealed class EncoderBelt(double millimetresPerCount, TimeProvider time) : IBelt
{
    /// <summary>A belt that has not moved by a count for so long stands.</summary>
    private static readonly TimeSpan standstill = TimeSpan.FromMilliseconds(250);

    /// <summary>The speed is that over so many counts: a few hundredths of a second at the usual speeds.</summary>
    private const int CountsOfSpeed = 16;

    /// <summary>A sighting or picture is told when the belt has moved on by this at most: a tenth of a second of the finest encoder.</summary>
    private const int CountsOfHistory = 1024;

    private readonly Lock gate = new();
    private readonly (long Count, long Timestamp)[] history = new (long, long)[CountsOfHistory];
    // The first is where it stood before.
    private long steps = 1;
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
            history[steps++ % CountsOfHistory] = (count, timestamp);
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
            var known = Math.Min(steps, CountsOfHistory);
            var back = 1L;
            while (back < known && Back(back).Timestamp > timestamp)
                back++;
            return Back(back).Count * millimetresPerCount;
        }
    }

    public long? TimestampAt(double position) => null;

    /// <summary>Does nothing: the counts tell.</summary>
    public void Run(bool isOn)
    {
    }

    /// <summary>The count that came so many before the next.</summary>
    private (long Count, long Timestamp) Back(long steps) => history[(this.steps - steps) % CountsOfHistory];

    private double SpeedLocked(long now)
    {
        if (sinceTurn == 0 || time.GetElapsedTime(Back(1).Timestamp, now) > standstill)
            return 0;
        var over = Math.Min(sinceTurn, CountsOfSpeed - 1);
        var seconds = time.GetElapsedTime(Back(over + 1).Timestamp, Back(1).Timestamp).TotalSeconds;
        return seconds > 0 ? direction * over * millimetresPerCount / seconds : 0;
    }
}
