using System.Buffers;
using Inspection.Core.Frames;
using Inspection.Imaging;

namespace Inspection.Evaluation.Tests.Datasets;

/// <summary>Small real pictures.</summary>
internal static class TestImage
{
    /// <summary>Writes a grey JPEG, 100×80 unless said otherwise; folders are made.</summary>
    public static void Write(string path, int width = 100, int height = 80)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path).ShouldNotBeNull());
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, width, height);
        frame.Pixels.Fill(128);
        using var encoder = new JpegEncoder();
        var jpeg = new ArrayBufferWriter<byte>();
        encoder.EncodeJpeg(frame, 90, jpeg);
        File.WriteAllBytes(path, jpeg.WrittenSpan);
    }
}
