namespace Benchmarks.Measuring;

/// <summary>Order statistics by nearest rank: always a value that was measured.</summary>
internal static class Percentiles
{
    /// <param name="values">At least one, in any order.</param>
    /// <param name="share">0–1.</param>
    public static double Of(IReadOnlyCollection<double> values, double share)
    {
        ArgumentOutOfRangeException.ThrowIfZero(values.Count, nameof(values));
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        var ordered = values.Order().ToArray();
        return ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Length) - 1)];
    }

    public static double Median(IReadOnlyCollection<double> values) => Of(values, 0.5);
}
