using Inspection.Core.Frames;
using Inspection.Imaging;

namespace Inspection.Training.Reporting;

/// <summary>A small white picture to draw lines and figures on.</summary>
internal sealed class Canvas
{
    private const int BytesPerPixel = 3;
    private readonly byte[] pixels;

    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height * BytesPerPixel];
        Array.Fill(pixels, byte.MaxValue);
    }

    public int Width { get; }
    public int Height { get; }

    /// <param name="colour">0xRRGGBB.</param>
    public void Set(int x, int y, int colour)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
            return;
        var at = (y * Width + x) * BytesPerPixel;
        (pixels[at], pixels[at + 1], pixels[at + 2]) = ((byte)colour, (byte)(colour >> 8), (byte)(colour >> 16));
    }

    public void Fill(int left, int top, int width, int height, int colour)
    {
        for (var y = top; y < top + height; y++)
        {
            for (var x = left; x < left + width; x++)
                Set(x, y, colour);
        }
    }

    /// <summary>A line two pixels thick.</summary>
    public void Line(double x1, double y1, double x2, double y2, int colour)
    {
        var steps = Math.Max(1, (int)Math.Ceiling(2 * Math.Max(Math.Abs(x2 - x1), Math.Abs(y2 - y1))));
        for (var step = 0; step <= steps; step++)
        {
            var share = (double)step / steps;
            Fill((int)Math.Round(x1 + (x2 - x1) * share), (int)Math.Round(y1 + (y2 - y1) * share), 2, 2, colour);
        }
    }

    /// <summary>Writes what <see cref="Glyphs"/> knows, each point two pixels wide.</summary>
    public void Write(string text, int left, int top, int colour)
    {
        const int Scale = 2;
        foreach (var character in text)
        {
            var rows = Glyphs.Of(character);
            for (var y = 0; y < rows.Length; y++)
            {
                for (var x = 0; x < Glyphs.Width; x++)
                {
                    if ((rows[y] >> (Glyphs.Width - 1 - x) & 1) != 0)
                        Fill(left + x * Scale, top + y * Scale, Scale, Scale, colour);
                }
            }
            left += (Glyphs.Width + 1) * Scale;
        }
    }

    public byte[] ToPng() => PngEncoder.Encode(Width, Height, PixelFormat.Bgr24, pixels);
}
