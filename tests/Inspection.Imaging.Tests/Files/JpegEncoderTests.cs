using System.Buffers;
using Inspection.Core.Frames;
using TestKit;

namespace Inspection.Imaging.Tests.Files;

public sealed class JpegEncoderTests
{
    [Theory]
    [InlineData(PixelFormat.Grey8)]
    [InlineData(PixelFormat.Bgr24)]
    public void EncodeJpeg_ReadBack_IsTheSamePicture(PixelFormat format)
    {
        using var frame = Frame.Rent(new FrameId(1), format, 64, 48);
        for (var i = 0; i < frame.Pixels.Length; i++)
            frame.Pixels[i] = (byte)(i % frame.StrideBytes);
        using var encoder = new JpegEncoder();
        var file = new ArrayBufferWriter<byte>();

        encoder.EncodeJpeg(frame, 95, file);

        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("a.jpg"), file.WrittenSpan);
        using var read = ImageFileReader.ReadFrame(folder.File("a.jpg"), new FrameId(2));
        read.Format.ShouldBe(format);
        for (var i = 0; i < frame.Pixels.Length; i++)
            Math.Abs(read.Pixels[i] - frame.Pixels[i]).ShouldBeLessThan(12);
    }
}
