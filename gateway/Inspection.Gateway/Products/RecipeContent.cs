using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Products;

/// <summary>How a product is inspected.</summary>
/// <param name="ModelSha256">The package that judges it; null: whatever a station runs.</param>
/// <param name="GoldenSha256">Its golden template, as in <c>/templates</c>; null: the station's source has its own.</param>
/// <param name="Thresholds">Score from which a label makes a part NG, 0–1; a label left out takes the model's own.</param>
/// <param name="MinimumSizePixels">A detection whose longer side is shorter is ignored.</param>
/// <param name="RegionOfInterest">The one region that is inspected, <c>[x, y, width, height]</c> in template pixels; null: the whole template. Not beside <paramref name="Regions"/>.</param>
/// <param name="DeadlineMilliseconds">From frame available to verdict; later is UNKNOWN. Null: the station's own.</param>
/// <param name="TaktMilliseconds">Time from one part to the next.</param>
/// <param name="Regions">
/// Regions that are inspected and excluded, at most 64, instead of the one. A defect counts where its centre lies in an inspected one (without any: anywhere),
/// and not where excluded ones cover more than half of its box.
/// </param>
/// <param name="OkPictureEvery">The picture of every so-many-th OK part is kept too, 1: of each one; null: only of NG and UNKNOWN parts. Deleted before theirs where room runs out.</param>
/// <param name="Camera">
/// Settings of the camera for this product, by the names of its URI's options, at most 32: <c>exposure</c> (µs), <c>gain</c> (in the camera's unit), <c>white-balance</c> (K)
/// and <c>focus</c> (in the camera's unit), each a number or <c>"auto"</c>, and any other that the camera has. What is left out is as the
/// station's own recipe has it, or else what it was before a recipe first named it. A camera that does not take one refuses the changeover and says what it takes; kinds of cameras
/// that have no settings ignore them, and the station says so.
/// </param>
internal sealed record RecipeContent(
    string? ModelSha256 = null,
    string? GoldenSha256 = null,
    IReadOnlyDictionary<string, double>? Thresholds = null,
    double MinimumSizePixels = 0,
    IReadOnlyList<double>? RegionOfInterest = null,
    double? DeadlineMilliseconds = null,
    double? TaktMilliseconds = null,
    IReadOnlyList<RecipeRegion>? Regions = null,
    int? OkPictureEvery = null,
    IReadOnlyDictionary<string, JsonElement>? Camera = null);
