namespace Inspection.Quality;

/// <summary>Parts that belong together on a chart: an hour, a day, a lot.</summary>
/// <param name="Name">The lot; else when it begins, ISO 8601.</param>
/// <param name="Inspected">At least 1.</param>
/// <param name="Defective">0 to <paramref name="Inspected"/>.</param>
public sealed record Subgroup(string Name, long Inspected, long Defective);
