namespace Inspection.Quality;

/// <summary>So many of so many, with the interval in which the true share lies with a confidence of 95 %.</summary>
/// <param name="Of">What was counted.</param>
/// <param name="Value">Count ÷ of, 0–1; null where nothing was counted.</param>
/// <param name="Lower">Lower end of the interval, 0–1; 0 where nothing was counted.</param>
/// <param name="Upper">Upper end of the interval, 0–1; 1 where nothing was counted.</param>
public sealed record Share(long Count, long Of, double? Value, double Lower, double Upper)
{
    /// <summary>The 97.5 % point of the standard normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>
    /// Wilson's score interval without continuity correction (E. B. Wilson, 1927; method 3 of R. G. Newcombe, Statistics in Medicine 17, 1998, p. 857).
    /// It stays within 0–1 and keeps its confidence for few and for rare events, where the usual p ± z·s fails.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, or more counted than there are.</exception>
    public static Share Among(long count, long of)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(of, count);
        if (of == 0)
            return new Share(0, 0, null, 0, 1);
        var p = (double)count / of;
        var weight = Z * Z / of;
        var centre = (p + weight / 2) / (1 + weight);
        var half = Z * Math.Sqrt((p * (1 - p) + weight / 4) / of) / (1 + weight);
        // Rounding alone would leave a hair beside the ends that are exact.
        return new Share(count, of, p, count == 0 ? 0 : centre - half, count == of ? 1 : centre + half);
    }
}
