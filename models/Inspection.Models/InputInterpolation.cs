namespace Inspection.Models;

/// <summary>How a pixel of the input is computed from those of the image.</summary>
public static class InputInterpolation
{
    /// <summary>From the two nearest pixels of each axis.</summary>
    public const string Bilinear = "bilinear";

    /// <summary>The mean of the area that it covers.</summary>
    public const string Area = "area";
}
