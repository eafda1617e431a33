namespace TurboJpeg;

/// <summary>Layout of uncompressed pixels, one byte a channel; the values are those of <c>TJPF</c>.</summary>
public enum JpegPixelFormat
{
    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr = 1,

    /// <summary>One byte a pixel.</summary>
    Grey = 6,
}
