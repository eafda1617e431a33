namespace Inspection.Quality;

/// <summary>A subgroup on a p-chart.</summary>
/// <param name="Name">The lot; else when it begins, ISO 8601.</param>
/// <param name="Fraction">Defective ÷ inspected.</param>
/// <param name="Lower">Lower control limit for this size of subgroup, never below 0.</param>
/// <param name="Upper">Upper control limit for this size of subgroup, never above 1.</param>
/// <param name="StandardScore">How many standard deviations of its own size the fraction lies from the centre; 0 where there is no deviation.</param>
/// <param name="IsLargeEnough">
/// Whether about 5 defective and 5 good parts are expected: below that the limits, which rest on the normal distribution, are rough.
/// </param>
/// <param name="Broken">The rules that this point breaks, as its last point.</param>
public sealed record ChartPoint(
    string Name, long Inspected, long Defective, double Fraction, double Lower, double Upper, double StandardScore, bool IsLargeEnough, IReadOnlyList<RunRule> Broken);
