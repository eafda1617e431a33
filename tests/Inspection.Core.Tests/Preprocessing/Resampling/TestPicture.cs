using Inspection.Core.Frames;

namespace Inspection.Core.Tests.Preprocessing.Resampling;

/// <summary>A picture of noise with edges, in rows that are longer than their pixels, the last of which ends with its pixels.</summary>
internal sealed class TestPicture
{
    public TestPicture(int width, int height, PixelFormat format, int padding)
    {
        (Width, Height, Format) = (width, height, format);
        StrideBytes = width * (int)format + padding;
        Pixels = new byte[(height - 1) * StrideBytes + width * (int)format];
        new Random(width * 7919 + height * 31 + (int)format).NextBytes(Pixels);
        // Extremes beside each other are where rounding shows.
        for (var i = 0; i < Pixels.Length; i += 3)
            Pixels[i] = (byte)(Pixels[i] > 127 ? 255 : 0);
    }

    public int Width { get; }
    public int Height { get; }
    public PixelFormat Format { get; }
    public int StrideBytes { get; }
    public byte[] Pixels { get; }

    public byte this[int x, int y, int channel] => Pixels[y * StrideBytes + x * (int)Format + channel];
}
