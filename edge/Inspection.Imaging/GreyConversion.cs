using Inspection.Core.Frames;
using OpenCvSharp;

namespace Inspection.Imaging;

/// <summary>Colour to grey by BT.601 (0.299 R + 0.587 G + 0.114 B), as OpenCV does it.</summary>
public static unsafe class GreyConversion
{
    /// <param name="grey">Receives width × height bytes, rows packed; a grey frame is copied.</param>
    /// <exception cref="ArgumentException"><paramref name="grey"/> is too small.</exception>
    public static void ToGrey(Frame frame, Span<byte> grey)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var needed = frame.WidthPixels * frame.HeightPixels;
        if (grey.Length < needed)
            throw new ArgumentException($"{frame.WidthPixels}×{frame.HeightPixels} bytes expected, {grey.Length} given.", nameof(grey));
        if (frame.Format == PixelFormat.Grey8)
        {
            frame.Pixels.CopyTo(grey);
            return;
        }
        fixed (byte* source = frame.Pixels, target = grey)
        {
            using var colour = Mat.FromPixelData(frame.HeightPixels, frame.WidthPixels, MatType.CV_8UC3, (nint)source, frame.StrideBytes);
            using var plane = Mat.FromPixelData(frame.HeightPixels, frame.WidthPixels, MatType.CV_8UC1, (nint)target, frame.WidthPixels);
            Cv2.CvtColor(colour, plane, ColorConversionCodes.BGR2GRAY);
        }
    }
}
