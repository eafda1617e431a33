namespace Inspection.Gateway.Quality;

/// <summary>One cell of the table of defect types, from reviews.</summary>
/// <param name="Actual">What the person named; null: a good part.</param>
/// <param name="Machine">The machine's detection of the highest score; null: none.</param>
internal sealed record LabelConfusion(string? Actual, string? Machine, long Results);
