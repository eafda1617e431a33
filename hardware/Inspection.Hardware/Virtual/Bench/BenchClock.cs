namespace Inspection.Hardware.Virtual.Bench;

/// <summary>
/// Seconds of the bench from the timestamps of a clock. Whoever drives the bench says when he will look again; comes he much later, because the machine had no
/// time for him, the bench stood still meanwhile like a film that stutters: the station's program stood still as well, and must not find its parts gone.
/// </summary>
internal sealed class BenchClock(TimeProvider time)
{
    /// <summary>A delay up to this is real to the bench: half of what gates are set to reckon with.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMilliseconds(10);

    private readonly long patienceTicks = (long)(patience.TotalSeconds * time.TimestampFrequency);
    private long origin = time.GetTimestamp();
    private long expected = long.MaxValue;

    /// <summary>Now, after what was missed has been left out.</summary>
    public double Read()
    {
        var now = time.GetTimestamp();
        if (expected != long.MaxValue && now - expected > patienceTicks)
        {
            origin += now - expected - patienceTicks;
            expected = now;
        }
        return SecondsOf(now);
    }

    /// <summary>Says when the bench will be looked at again.</summary>
    /// <param name="seconds">Of the bench; infinite: nothing is expected.</param>
    /// <returns>How long until then; infinite for ever.</returns>
    public TimeSpan Expect(double seconds)
    {
        expected = double.IsFinite(seconds) ? TimestampOf(seconds) : long.MaxValue;
        if (expected == long.MaxValue)
            return Timeout.InfiniteTimeSpan;
        // Timers count whole milliseconds; rounded down, the last one would be spent spinning.
        return TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(1000.0 * (expected - time.GetTimestamp()) / time.TimestampFrequency)));
    }

    public long TimestampOf(double seconds) => origin + (long)Math.Round(seconds * time.TimestampFrequency);

    private double SecondsOf(long timestamp) => (double)(timestamp - origin) / time.TimestampFrequency;
}
