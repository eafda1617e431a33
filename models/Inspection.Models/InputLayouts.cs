namespace Inspection.Models;

/// <summary>How an input's bytes lie in memory.</summary>
public static class InputLayouts
{
    /// <summary>One grey plane: [1, 1, height, width].</summary>
    public const string Planar = "NCHW";

    /// <summary>
    /// Patches of 4×4 pixels: [1, height / 4, width / 4, planes × 16], channels by plane, row in the patch, column in the patch. One plane for role
    /// tested; four for role pair: tested, template, difference, and excess over the template's 3×3 neighbourhood.
    /// </summary>
    public const string Patches = "patches4";

    /// <summary>Pixels a patch is wide and high.</summary>
    public const int PatchSide = 4;
}
