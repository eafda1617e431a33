namespace Inspection.Core.Preprocessing;

/// <summary>How a pixel of the tensor is computed from those of the source.</summary>
public enum Interpolation
{
    /// <summary>From the two nearest pixels of each axis, at pixel centres.</summary>
    Bilinear,

    /// <summary>The mean of the area that the pixel covers. For shrinking: <see cref="Bilinear"/> where an axis grows.</summary>
    Area,
}
