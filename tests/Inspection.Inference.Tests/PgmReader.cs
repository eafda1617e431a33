using System.Text;
using Inspection.Core.Frames;
using Inspection.Core.Inference;

namespace Inspection.Inference.Tests;

/// <summary>Reads the binary PGM files that <see cref="TestKit.Onnx.ModelPackageFolder"/> writes: three header lines, then the pixels.</summary>
public sealed class PgmReader : IGreyImageReader
{
    public GreyImage Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var header = Encoding.ASCII.GetString(bytes, 0, Math.Min(bytes.Length, 32)).Split('\n');
        var size = header[1].Split(' ').Select(int.Parse).ToArray();
        var start = header.Take(3).Sum(static line => line.Length + 1);
        return new GreyImage(size[0], size[1], bytes.AsMemory(start));
    }

    public Frame ReadFrame(string path)
    {
        var image = Read(path);
        var frame = Frame.Rent(default, PixelFormat.Grey8, image.WidthPixels, image.HeightPixels);
        image.Pixels.Span.CopyTo(frame.Pixels);
        return frame;
    }
}
