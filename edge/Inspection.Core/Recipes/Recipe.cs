using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Core.Recipes;

/// <summary>How one product is inspected; a JSON file. Everything but the name and the model has a default.</summary>
/// <param name="Name">Name of the product, for people and results.</param>
/// <param name="Model">Name of a package in <c>models/packages</c>, or a folder.</param>
/// <param name="Golden">As <c>--golden</c>: an image, a folder, or <c>pairs</c>. Relative to the recipe. Null: the source brings its own (the virtual line).</param>
/// <param name="Thresholds">Score from which a label makes a part NG, 0–1; a label left out takes the model's own.</param>
/// <param name="MinimumSizePixels">A detection whose longer side is shorter is ignored. Default 0.</param>
/// <param name="RegionOfInterest">The one region that is inspected, <c>[x, y, width, height]</c> in template pixels. Default: the whole template.</param>
/// <param name="DeadlineMilliseconds">From frame available to verdict; later is UNKNOWN. Default 1000.</param>
/// <param name="Camera">
/// Settings of a real camera for this product, by the names of its URI's options: <c>{"exposure": 8000, "gain": 2}</c>. What the URI says wins. Default: none.
/// </param>
/// <param name="Regions">Several regions, inspected and excluded, instead of <paramref name="RegionOfInterest"/>; <see cref="Judging.InspectionRegions"/> says how they decide.</param>
/// <param name="OkPictureEvery">The picture of every so-many-th OK part is kept as evidence too, the first one's first. Default: of none.</param>
public sealed record Recipe(
    string Name,
    string Model,
    string? Golden = null,
    IReadOnlyDictionary<string, double>? Thresholds = null,
    double MinimumSizePixels = 0,
    IReadOnlyList<double>? RegionOfInterest = null,
    RegistrationLimits? Registration = null,
    double DeadlineMilliseconds = 1000,
    IReadOnlyDictionary<string, JsonElement>? Camera = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<RecipeRegion>? Regions = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? OkPictureEvery = null)
{
    [JsonIgnore]
    public RegistrationLimits RegistrationOrDefault => Registration ?? new RegistrationLimits();

    /// <summary><see cref="Regions"/>, or the one region; empty: the whole template.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecipeRegion> RegionsOrDefault => Regions ?? (RegionOfInterest is { } only ? [new RecipeRegion(only)] : []);

    /// <summary><see cref="Camera"/> as the texts that a URI would hold.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, string> CameraOptions =>
        Camera?.ToDictionary(static one => one.Key, static one => CameraSettings.TextOf(one.Value)) ?? [];
}
