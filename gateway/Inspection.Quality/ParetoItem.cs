namespace Inspection.Quality;

/// <summary>One bar of a Pareto diagram.</summary>
/// <param name="Name">The defect type.</param>
/// <param name="Count">How often.</param>
/// <param name="Share">Count ÷ all counts, 0–1.</param>
/// <param name="CumulativeShare">This and those before it ÷ all, 0–1; exactly 1 for the last.</param>
public sealed record ParetoItem(string Name, long Count, double Share, double CumulativeShare);
