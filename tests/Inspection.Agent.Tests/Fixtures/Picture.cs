using System.Runtime.InteropServices;
using OpenCvSharp;
using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A grey picture made by code: a pattern that registration can hold on to, black in the rows that <see cref="PairModel"/> reads its answer from.</summary>
internal sealed class Picture
{
    private const int AnswerRows = 4;
    private readonly byte[] pixels;

    private Picture(int width, int height, int seed)
    {
        (Width, Height) = (width, height);
        pixels = new byte[width * height];
        var random = new Random(seed);
        const int block = 4;
        for (var y = AnswerRows; y < height; y += block)
        {
            for (var x = 0; x < width; x += block)
                Fill(x, y, Math.Min(block, width - x), Math.Min(block, height - y), (byte)random.Next(20, 236));
        }
    }

    public int Width { get; }
    public int Height { get; }

    /// <summary>The good part; another seed is another product.</summary>
    public static Picture Good(int width = PairModel.Size, int height = PairModel.Size, int seed = 7) => new(width, height, seed);

    /// <summary>A part on which the painted model sees one defect.</summary>
    /// <param name="score">In 1/256.</param>
    public static Picture WithDefect(byte score = 192, byte x = 10, byte y = 20, byte width = 20, byte height = 16, byte label = 0)
    {
        var picture = Good();
        PairModel.Paint(picture.pixels, 0, x, y, (byte)(x + width), (byte)(y + height), score, label);
        return picture;
    }

    public static Picture Plain(ReadOnlySpan<byte> pixels)
    {
        var picture = Good();
        pixels.CopyTo(picture.pixels);
        return picture;
    }

    /// <summary>The extension decides the format.</summary>
    public void Save(string path)
    {
        using var image = new Mat(Height, Width, MatType.CV_8UC1);
        Marshal.Copy(pixels, 0, image.Data, pixels.Length);
        Cv2.ImEncode(Path.GetExtension(path), image, out var bytes).ShouldBeTrue();
        File.WriteAllBytes(path, bytes);
    }

    private void Fill(int left, int top, int width, int height, byte grey)
    {
        for (var y = top; y < top + height; y++)
            pixels.AsSpan(y * Width + left, width).Fill(grey);
    }
}
