using Inspection.Core.Frames;
using OpenCvSharp;

namespace Inspection.Imaging;

/// <summary>PNG by OpenCV: for pictures that must stay as they are, to the last bit.</summary>
public static unsafe class PngEncoder
{
    /// <param name="pixels">Rows packed; BGR order for colour.</param>
    /// <exception cref="ArgumentException">Too few pixels.</exception>
    public static byte[] Encode(int widthPixels, int heightPixels, PixelFormat format, ReadOnlySpan<byte> pixels)
    {
        var (type, bytesPerPixel) = format == PixelFormat.Grey8 ? (MatType.CV_8UC1, 1) : (MatType.CV_8UC3, 3);
        var needed = checked(widthPixels * heightPixels * bytesPerPixel);
        if (pixels.Length < needed)
            throw new ArgumentException($"{needed} bytes expected, {pixels.Length} given.", nameof(pixels));
        fixed (byte* data = pixels)
        {
            using var image = Mat.FromPixelData(heightPixels, widthPixels, type, (nint)data, (long)widthPixels * bytesPerPixel);
            Cv2.ImEncode(".png", image, out var bytes);
            return bytes;
        }
    }
}
