using System.Runtime.InteropServices;
using OpenCvSharp;

namespace Inspection.Imaging.Tests.Files;

/// <summary>Image files made by the real encoders.</summary>
internal static class TestFiles
{
    public const int Width = 40;
    public const int Height = 30;

    /// <summary>Grey value of a made picture.</summary>
    public static byte Value(int x, int y) => (byte)(x * 2 + y);

    public static byte[] Grey(string extension) => Encode(extension, MatType.CV_8UC1, static (x, y) => [Value(x, y)]);

    /// <summary>Red is 100 above blue and green; transparency, where the type has it, is half.</summary>
    public static byte[] Colour(string extension, MatType type) =>
        Encode(extension, type, (x, y) => [Value(x, y), Value(x, y), (byte)(Value(x, y) + 100), .. type.Channels == 4 ? new byte[] { 128 } : []]);

    /// <summary>Each 16-bit value has the 8-bit one above and noise below.</summary>
    public static byte[] SixteenBit(string extension) => Encode(extension, MatType.CV_16UC1, static (x, y) => [(byte)(x * 7), Value(x, y)]);

    private static byte[] Encode(string extension, MatType type, Func<int, int, byte[]> pixel)
    {
        var pixels = Enumerable.Range(0, Width * Height).SelectMany(i => pixel(i % Width, i / Width)).ToArray();
        var pin = GCHandle.Alloc(pixels, GCHandleType.Pinned);
        try
        {
            using var image = Mat.FromPixelData(Height, Width, type, pin.AddrOfPinnedObject());
            Cv2.ImEncode(extension, image, out var file).ShouldBeTrue();
            return file;
        }
        finally
        {
            pin.Free();
        }
    }
}
