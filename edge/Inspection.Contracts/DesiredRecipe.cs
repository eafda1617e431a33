using System.Text.Json;

namespace Inspection.Contracts;

/// <summary>How a station should inspect, as part of its desired state; takes the place of the recipe that the station was started with.</summary>
/// <param name="Product">Name of the product, for people and results.</param>
/// <param name="Revision">1, 2, 3 … of the product's recipe.</param>
/// <param name="Golden">The golden template; null: where the station's source has its own.</param>
/// <param name="Thresholds">Score from which a label makes a part NG, 0–1; a label left out takes the model's own.</param>
/// <param name="MinimumSizePixels">A detection whose longer side is shorter is ignored.</param>
/// <param name="RegionOfInterest">
/// The one region that is inspected, <c>[x, y, width, height]</c> in template pixels; null: the whole template. Beside <paramref name="Regions"/>, which
/// take its place, it is the box around them, for stations that know of one only: those inspect more, never less.
/// </param>
/// <param name="DeadlineMilliseconds">From frame available to verdict; later is UNKNOWN. Null: the station's own.</param>
/// <param name="TaktMilliseconds">Time from one part to the next, against which people see the stage times; null: not said.</param>
/// <param name="Regions">Regions that are inspected and excluded, at most <see cref="RecipeRegion.MostOfARecipe"/>; null: <paramref name="RegionOfInterest"/> says it.</param>
/// <param name="OkPictureEvery">The picture of every so-many-th OK part is kept as evidence too, 1: of each one; null: only of NG and UNKNOWN parts.</param>
/// <param name="Camera">
/// Settings of the camera for this product, by the names of its URI's options (<see cref="CameraSettings"/>); a number, a text or true and false each. What the URI says
/// wins; a setting left out is as the station's own recipe says, else as the camera had it before. Cameras without settings ignore them, and say so.
/// </param>
public sealed record DesiredRecipe(
    string Product,
    int Revision,
    DesiredTemplate? Golden = null,
    IReadOnlyDictionary<string, double>? Thresholds = null,
    double MinimumSizePixels = 0,
    IReadOnlyList<double>? RegionOfInterest = null,
    double? DeadlineMilliseconds = null,
    double? TaktMilliseconds = null,
    IReadOnlyList<RecipeRegion>? Regions = null,
    int? OkPictureEvery = null,
    IReadOnlyDictionary<string, JsonElement>? Camera = null);
