namespace Inspection.Quality;

/// <summary>
/// A control chart for the fraction defective, with limits of their own for subgroups of different size:
/// p̄ ± 3·√(p̄(1 − p̄)/nᵢ), p̄ = Σ defective ÷ Σ inspected (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2).
/// </summary>
/// <param name="Centre">p̄; 0–1.</param>
/// <param name="IsStandardGiven">Whether the centre was given rather than taken from the subgroups.</param>
/// <param name="Points">In the order given.</param>
public sealed record PChart(double Centre, bool IsStandardGiven, IReadOnlyList<ChartPoint> Points)
{
    private const double Deviations = 3;
    private const double LeastExpected = 5;

    /// <param name="subgroups">In order of time; those without parts are left out.</param>
    /// <param name="standard">The fraction that the process is known to have, 0–1; null: that of the subgroups themselves.</param>
    /// <param name="rules">Which patterns to look for, see <see cref="RunRules"/>.</param>
    /// <returns>Null where nothing was inspected.</returns>
    /// <exception cref="ArgumentException">More defective than inspected, or a standard outside 0–1.</exception>
    public static PChart? Of(IReadOnlyList<Subgroup> subgroups, double? standard = null, IReadOnlyList<RunRule>? rules = null)
    {
        if (standard is not (null or >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(standard));
        if (subgroups.Any(static group => group.Defective < 0 || group.Defective > group.Inspected))
            throw new ArgumentException("A subgroup has more defective parts than parts, or fewer than none.", nameof(subgroups));
        var filled = subgroups.Where(static group => group.Inspected > 0).ToArray();
        if (filled.Length == 0)
            return null;
        var centre = standard ?? (double)filled.Sum(static group => group.Defective) / filled.Sum(static group => group.Inspected);
        var scores = filled.Select(group => Score(group, centre)).ToArray();
        return new PChart(centre, standard is not null, [.. filled.Select((group, i) => Point(group, centre, scores.AsSpan(0, i + 1), rules ?? RunRules.WesternElectric))]);
    }

    private static ChartPoint Point(Subgroup group, double centre, ReadOnlySpan<double> scores, IReadOnlyList<RunRule> rules)
    {
        var reach = Deviations * Deviation(group, centre);
        return new ChartPoint(
            group.Name, group.Inspected, group.Defective, (double)group.Defective / group.Inspected,
            Math.Max(0, centre - reach), Math.Min(1, centre + reach), scores[^1],
            group.Inspected * Math.Min(centre, 1 - centre) >= LeastExpected, RunRules.BrokenAtEnd(scores, rules));
    }

    private static double Score(Subgroup group, double centre) =>
        Deviation(group, centre) is > 0 and var deviation ? ((double)group.Defective / group.Inspected - centre) / deviation : 0;

    private static double Deviation(Subgroup group, double centre) => Math.Sqrt(centre * (1 - centre) / group.Inspected);
}
