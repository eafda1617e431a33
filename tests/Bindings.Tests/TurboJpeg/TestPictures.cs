using System.Buffers;
using TurboJpeg;

namespace Bindings.Tests.TurboJpeg;

/// <summary>Smooth pictures that JPEG keeps almost exactly.</summary>
internal static class TestPictures
{
    public const int Width = 96;
    public const int Height = 64;

    public static byte[] Grey() => [.. Enumerable.Range(0, Width * Height).Select(i => (byte)(i % Width + i / Width))];

    /// <summary>Blue rises to the right, green downwards, red falls to the right.</summary>
    public static byte[] Bgr() =>
        [.. Enumerable.Range(0, Width * Height).SelectMany(i => new[] { (byte)(i % Width * 2), (byte)(i / Width * 3), (byte)(255 - i % Width * 2) })];

    public static byte[] Jpeg(byte[] pixels, JpegPixelFormat format, int quality = 95)
    {
        using var compressor = new JpegCompressor();
        var file = new ArrayBufferWriter<byte>();
        compressor.Compress(pixels, Width, Height, pixels.Length / Height, format, quality, file);
        return file.WrittenSpan.ToArray();
    }

    public static int LargestDifference(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var largest = 0;
        for (var i = 0; i < a.Length; i++)
            largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
        return largest;
    }
}
