using System.Buffers;
using System.Globalization;
using Inspection.Core.Frames;
using Inspection.Imaging;
using Inspection.VirtualLine.Line;

namespace Benchmarks.Boundary;

/// <summary>Parts of the virtual line as picture files, with their golden template: rendering must not be part of what is measured.</summary>
internal static class RenderedLine
{
    private const int Parts = 40;
    private const int Quality = 95;

    /// <param name="images">Receives the parts.</param>
    /// <param name="golden">The template's file.</param>
    public static void Write(string images, string golden)
    {
        Directory.CreateDirectory(images);
        using var line = SubstrateLine.Open(string.Create(CultureInfo.InvariantCulture, $"sim:substrate?fps=1000&parts={Parts}"), TimeProvider.System);
        using var encoder = new JpegEncoder();
        for (var number = 1; line.Read(CancellationToken.None) is { } capture; number++)
        {
            using var frame = capture.Frame ?? throw new InvalidOperationException("The part has no picture.");
            Save(encoder, frame, Path.Combine(images, string.Create(CultureInfo.InvariantCulture, $"{number:D3}.jpg")));
            if (number > 1 || !line.GoldenTemplates.TryFind(capture, out var template, out _))
                continue;
            using var good = Frame.Rent(new FrameId(1), PixelFormat.Grey8, template.WidthPixels, template.HeightPixels);
            template.Grey.Span.CopyTo(good.Pixels);
            Save(encoder, good, golden);
        }
    }

    private static void Save(JpegEncoder encoder, Frame frame, string file)
    {
        var jpeg = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, Quality, jpeg);
        File.WriteAllBytes(file, jpeg.WrittenSpan);
    }
}
