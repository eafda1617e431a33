using Inspection.Core.Frames;

namespace Inspection.Core.Preprocessing;

/// <summary>Pure functions on grey planes: 8 bits a pixel, rows packed.</summary>
public static class GreyPlane
{
    /// <summary>Fits a plane into the model's input by bilinear sampling at pixel centres; equal sizes are copied.</summary>
    /// <param name="source">Source height × source width bytes.</param>
    /// <param name="input">Input height × input width bytes; every byte is written.</param>
    /// <param name="padValue">Grey level of the padding, 0–255.</param>
    public static void Fit(
        ReadOnlySpan<byte> source, int sourceWidth, int sourceHeight, Span<byte> input, int inputWidth, int inputHeight, Letterbox fit, byte padValue)
    {
        Require(source.Length, sourceWidth, sourceHeight, nameof(source));
        Require(input.Length, inputWidth, inputHeight, nameof(input));
        if (sourceWidth == inputWidth && sourceHeight == inputHeight)
        {
            source[..(inputWidth * inputHeight)].CopyTo(input);
            return;
        }
        input[..(inputWidth * inputHeight)].Fill(padValue);
        for (var y = 0; y < fit.FittedHeight; y++)
        {
            var sourceY = Math.Clamp((y + 0.5f) / fit.Scale - 0.5f, 0, sourceHeight - 1);
            var top = (int)sourceY;
            var weightY = sourceY - top;
            var upper = source.Slice(top * sourceWidth, sourceWidth);
            var lower = source.Slice(Math.Min(top + 1, sourceHeight - 1) * sourceWidth, sourceWidth);
            var row = input.Slice((fit.OffsetY + y) * inputWidth + fit.OffsetX, fit.FittedWidth);
            for (var x = 0; x < row.Length; x++)
            {
                var sourceX = Math.Clamp((x + 0.5f) / fit.Scale - 0.5f, 0, sourceWidth - 1);
                var left = (int)sourceX;
                var right = Math.Min(left + 1, sourceWidth - 1);
                var weightX = sourceX - left;
                var above = upper[left] + (upper[right] - upper[left]) * weightX;
                var below = lower[left] + (lower[right] - lower[left]) * weightX;
                row[x] = (byte)(above + (below - above) * weightY + 0.5f);
            }
        }
    }

    /// <summary>Grey of a frame; a grey one is copied, a colour one goes through <see cref="FromBgr"/>.</summary>
    public static void FromFrame(Frame frame, Span<byte> grey)
    {
        Require(grey.Length, frame.WidthPixels, frame.HeightPixels, nameof(grey));
        if (frame.Format == PixelFormat.Grey8)
            frame.Pixels.CopyTo(grey);
        else
            FromBgr(frame.Pixels, grey[..(frame.WidthPixels * frame.HeightPixels)]);
    }

    /// <summary>ITU-R BT.601 luma in whole numbers, at most one level from OpenCV, which has shares of one bit more.</summary>
    /// <param name="bgr">Three bytes for each of <paramref name="grey"/>.</param>
    public static void FromBgr(ReadOnlySpan<byte> bgr, Span<byte> grey) => Luma.FromBgr(bgr, grey);

    /// <summary>Mean absolute difference of two planes of equal length, 0–255.</summary>
    public static double MeanDifference(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        if (a.Length != b.Length || a.IsEmpty)
            throw new ArgumentException($"Two planes of equal size expected, got {a.Length} and {b.Length} bytes.", nameof(b));
        long sum = 0;
        for (var i = 0; i < a.Length; i++)
            sum += Math.Abs(a[i] - b[i]);
        return (double)sum / a.Length;
    }

    private static void Require(int length, int width, int height, string name)
    {
        if (length < checked(width * height))
            throw new ArgumentException($"Expected at least {width}×{height} bytes, got {length}.", name);
    }
}
