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

    /// <summary>Grey of a frame by the BT.601 weights, rounded: (77 R + 150 G + 29 B) ÷ 256.</summary>
    public static void FromFrame(Frame frame, Span<byte> grey)
    {
        var pixels = frame.Pixels;
        var count = frame.WidthPixels * frame.HeightPixels;
        Require(grey.Length, frame.WidthPixels, frame.HeightPixels, nameof(grey));
        if (frame.Format == PixelFormat.Grey8)
        {
            pixels.CopyTo(grey);
            return;
        }
        for (int i = 0, p = 0; i < count; i++, p += 3)
            grey[i] = (byte)((29 * pixels[p] + 150 * pixels[p + 1] + 77 * pixels[p + 2] + 128) >> 8);
    }

    private static void Require(int length, int width, int height, string name)
    {
        if (length < checked(width * height))
            throw new ArgumentException($"Expected at least {width}×{height} bytes, got {length}.", name);
    }
}
