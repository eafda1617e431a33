using Inspection.Contracts;

namespace Inspection.Core.Pipeline;

/// <summary>Percentiles of millions of durations in fixed memory: logarithmic buckets of 1 % width from 1 µs to 1,000 s. Not thread-safe.</summary>
public sealed class LatencyHistogram
{
    private const double SmallestMilliseconds = 0.001;
    private static readonly double LogWidth = Math.Log(1.01);

    private readonly long[] buckets = new long[(int)Math.Ceiling(Math.Log(1e6 / SmallestMilliseconds) / LogWidth) + 1];
    private long count;
    private double maximum;

    public void Record(double milliseconds)
    {
        var index = milliseconds <= SmallestMilliseconds ? 0 : (int)(Math.Log(milliseconds / SmallestMilliseconds) / LogWidth);
        buckets[Math.Min(index, buckets.Length - 1)]++;
        count++;
        maximum = Math.Max(maximum, milliseconds);
    }

    public LatencySummary Summarise() => new(Percentile(0.50), Percentile(0.95), Percentile(0.99), Math.Round(maximum, 3));

    /// <summary>Nearest-rank percentile in milliseconds, exact to 1 %; 0 when nothing was recorded.</summary>
    /// <param name="share">0–1.</param>
    public double Percentile(double share)
    {
        var rank = Math.Max(1, (long)Math.Ceiling(share * count));
        long seen = 0;
        for (var i = 0; i < buckets.Length; i++)
        {
            seen += buckets[i];
            if (seen >= rank && count > 0)
                return Math.Round(Math.Min(maximum, SmallestMilliseconds * Math.Exp((i + 0.5) * LogWidth)), 3);
        }
        return 0;
    }
}
