namespace Inspection.Core.Frames;

/// <summary>Layout of a pixel in memory; rows are HWC, 8 bits a channel.</summary>
public enum PixelFormat
{
    /// <summary>One byte a pixel.</summary>
    Grey8 = 1,

    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr24 = 3,
}
