using Inspection.Contracts;

namespace Inspection.Gateway.Registry.Comparisons;

/// <summary>A revision of a product's recipe, as a station is ordered it.</summary>
/// <param name="Golden">File of its golden template; null: it has none.</param>
internal sealed record ComparisonRecipe(DesiredRecipe Recipe, string? Golden);
