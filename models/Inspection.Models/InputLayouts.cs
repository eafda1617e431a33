namespace Inspection.Models;

/// <summary>How an input's elements lie in memory.</summary>
public static class InputLayouts
{
    /// <summary>Channel by channel: [1, channels, height, width].</summary>
    public const string Planar = "NCHW";

    /// <summary>Pixel by pixel: [1, height, width, channels].</summary>
    public const string Interleaved = "NHWC";

    /// <summary>
    /// Patches of 4×4 pixels: [1, height / 4, width / 4, planes × 16], channels by plane, row in the patch, column in the patch. One plane for role
    /// tested; four for role pair: tested, template, difference, and excess over the template's 3×3 neighbourhood.
    /// </summary>
    public const string Patches = "patches4";

    /// <summary>Of role <see cref="InputRoles.Size"/>: width before height.</summary>
    public const string WidthHeight = "width-height";

    /// <summary>Of role <see cref="InputRoles.Size"/>: height before width.</summary>
    public const string HeightWidth = "height-width";

    /// <summary>Pixels a patch is wide and high.</summary>
    public const int PatchSide = 4;
}
