using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Metrics;

/// <summary>Where a figure lies with 95 % confidence, ends included.</summary>
public readonly record struct Interval(
    [property: JsonPropertyName("low")] double Low,
    [property: JsonPropertyName("high")] double High)
{
    /// <summary>Quantile of the standard normal distribution at 97.5 %.</summary>
    private const double Quantile = 1.959963984540054;

    /// <summary>Wilson's score interval of a share (Wilson 1927), which holds for none and all of them too.</summary>
    /// <param name="of">At least 0; of none nothing is known, 0 to 1.</param>
    public static Interval Wilson(int count, int of)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, of);
        if (of == 0)
            return new Interval(0, 1);
        var share = (double)count / of;
        var squared = Quantile * Quantile / of;
        var centre = share + squared / 2;
        var half = Quantile * Math.Sqrt(share * (1 - share) / of + squared / (4 * of));
        // At none and at all, rounding must not cut off the share itself.
        return new Interval(count == 0 ? 0 : (centre - half) / (1 + squared), count == of ? 1 : (centre + half) / (1 + squared));
    }
}
