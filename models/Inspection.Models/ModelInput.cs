using System.Text.Json.Serialization;

namespace Inspection.Models;

/// <param name="Name">Name of the graph input.</param>
/// <param name="Role"><see cref="InputRoles"/>.</param>
/// <param name="Type">Element type: <see cref="InputTypes"/>.</param>
/// <param name="Layout"><see cref="InputLayouts"/>.</param>
/// <param name="Shape">All axes fixed, e.g. [1, 1, 640, 640].</param>
/// <param name="Color"><see cref="InputColors"/>.</param>
/// <param name="Normalisation">
/// What is done to a pixel value v before the graph sees it: (v × scale − mean) ÷ std for each channel. A <c>uint8</c> input takes v itself: 1, [0], [1].
/// </param>
/// <param name="Resize">How an image of another size is fitted: <see cref="InputResizing"/>.</param>
/// <param name="PadValue">Grey value, 0–255, of what a letterbox leaves free.</param>
/// <param name="ShorterSide">
/// With <see cref="InputResizing.Crop"/>: length in pixels to which the image's shorter side is scaled before its middle is cut out; default: until
/// the image just covers the input.
/// </param>
/// <param name="Interpolation"><see cref="InputInterpolation"/>; default: bilinear.</param>
public sealed record ModelInput(
    string Name, string Role, string Type, string Layout, IReadOnlyList<int> Shape, string Color,
    Normalisation Normalisation, string Resize, int PadValue, int? ShorterSide = null, string? Interpolation = null)
{
    /// <summary>Width of the image, pixels.</summary>
    [JsonIgnore]
    public int ImageWidth => Layout switch
    {
        InputLayouts.Patches => Shape[2] * InputLayouts.PatchSide,
        InputLayouts.Interleaved => Shape[2],
        _ => Shape[3],
    };

    /// <summary>Height of the image, pixels.</summary>
    [JsonIgnore]
    public int ImageHeight => Layout switch
    {
        InputLayouts.Patches => Shape[1] * InputLayouts.PatchSide,
        InputLayouts.Interleaved => Shape[1],
        _ => Shape[2],
    };
}
