namespace Inspection.Gateway.Products;

/// <summary>How a product is inspected.</summary>
/// <param name="ModelSha256">The package that judges it; null: whatever a station runs.</param>
/// <param name="GoldenSha256">Its golden template, as in <c>/templates</c>; null: the station's source has its own.</param>
/// <param name="Thresholds">Score from which a label makes a part NG, 0–1; a label left out takes the model's own.</param>
/// <param name="MinimumSizePixels">A detection whose longer side is shorter is ignored.</param>
/// <param name="RegionOfInterest"><c>[x, y, width, height]</c> in template pixels; null: the whole template.</param>
/// <param name="DeadlineMilliseconds">From frame available to verdict; later is UNKNOWN. Null: the station's own.</param>
/// <param name="TaktMilliseconds">Time from one part to the next.</param>
internal sealed record RecipeContent(
    string? ModelSha256 = null,
    string? GoldenSha256 = null,
    IReadOnlyDictionary<string, double>? Thresholds = null,
    double MinimumSizePixels = 0,
    IReadOnlyList<double>? RegionOfInterest = null,
    double? DeadlineMilliseconds = null,
    double? TaktMilliseconds = null);
