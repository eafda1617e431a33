namespace TurboJpeg;

/// <summary>How a JPEG file stores colour; the values are those of <c>TJCS</c>.</summary>
public enum JpegColourSpace
{
    Rgb = 0,
    YCbCr = 1,
    Grey = 2,

    /// <summary>Four inks: can be read as a header but not decompressed to <see cref="JpegPixelFormat"/>.</summary>
    Cmyk = 3,

    /// <summary>Four inks, transformed; as <see cref="Cmyk"/>.</summary>
    Ycck = 4,
}
