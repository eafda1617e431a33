using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <param name="Name">Name of the graph input.</param>
/// <param name="Role"><see cref="InputRoles"/>.</param>
/// <param name="Type">Element type; <c>uint8</c> in manifest version 1.</param>
/// <param name="Layout"><see cref="InputLayouts"/>.</param>
/// <param name="Shape">All axes fixed, e.g. [1, 1, 640, 640].</param>
/// <param name="Color"><c>grey</c> in manifest version 1.</param>
/// <param name="Normalisation">
/// What is done to a pixel value v before the graph sees it: (v × scale − mean) ÷ std for each channel. A <c>uint8</c> input takes v itself: 1, [0], [1].
/// </param>
/// <param name="Resize">How an image of another size is fitted: <c>letterbox</c> keeps the aspect ratio and pads with <paramref name="PadValue"/>.</param>
public sealed record ModelInput(
    string Name, string Role, string Type, string Layout, IReadOnlyList<int> Shape, string Color,
    Normalisation Normalisation, string Resize, int PadValue)
{
    /// <summary>Width of the image, pixels.</summary>
    [JsonIgnore]
    public int ImageWidth => Layout == InputLayouts.Patches ? Shape[2] * InputLayouts.PatchSide : Shape[3];

    /// <summary>Height of the image, pixels.</summary>
    [JsonIgnore]
    public int ImageHeight => Layout == InputLayouts.Patches ? Shape[1] * InputLayouts.PatchSide : Shape[2];
}
