using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;

namespace Inspection.Imaging;

/// <summary>Colour to grey by BT.601 (0.299 R + 0.587 G + 0.114 B), as OpenCV does it.</summary>
public static class GreyConversion
{
    /// <param name="grey">Receives width × height bytes, rows packed; a grey frame is copied.</param>
    /// <exception cref="ArgumentException"><paramref name="grey"/> is too small.</exception>
    public static void ToGrey(Frame frame, Span<byte> grey)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var needed = frame.WidthPixels * frame.HeightPixels;
        if (grey.Length < needed)
            throw new ArgumentException($"{frame.WidthPixels}×{frame.HeightPixels} bytes expected, {grey.Length} given.", nameof(grey));
        GreyPlane.FromFrame(frame, grey);
    }
}
