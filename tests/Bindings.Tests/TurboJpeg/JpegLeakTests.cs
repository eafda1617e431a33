using System.Buffers;
using Bindings.Tests.OpenCvSharp;
using TurboJpeg;

namespace Bindings.Tests.TurboJpeg;

[Collection(AloneInTheProcess.Name)]
public sealed class JpegLeakTests
{
    [Fact]
    public void OpenAndClose_ThousandsOfTimes_KeepsMemoryFlat()
    {
        var pixels = TestPictures.Grey();
        var file = TestPictures.Jpeg(pixels, JpegPixelFormat.Grey);
        var read = new byte[pixels.Length];
        var written = new ArrayBufferWriter<byte>(65536);

        ResidentMemory.GrowthOver(5000, () =>
        {
            using var decompressor = new JpegDecompressor();
            decompressor.Decompress(file, read, TestPictures.Width, JpegPixelFormat.Grey);
            using var compressor = new JpegCompressor();
            written.ResetWrittenCount();
            compressor.Compress(pixels, TestPictures.Width, TestPictures.Height, TestPictures.Width, JpegPixelFormat.Grey, 90, written);
        }).ShouldBeLessThan(ResidentMemory.Tolerance);
    }

    [Fact]
    public void DamagedFiles_ThousandsOfTimes_KeepMemoryFlat()
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);
        var half = file.AsSpan(0, file.Length / 2).ToArray();
        var read = new byte[TestPictures.Width * TestPictures.Height];
        using var decompressor = new JpegDecompressor();

        ResidentMemory.GrowthOver(3000, () =>
            Should.Throw<TurboJpegException>(() => decompressor.Decompress(half, read, TestPictures.Width, JpegPixelFormat.Grey)))
            .ShouldBeLessThan(ResidentMemory.Tolerance);
    }
}
