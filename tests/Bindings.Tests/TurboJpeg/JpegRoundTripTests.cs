using System.Buffers;
using TurboJpeg;

namespace Bindings.Tests.TurboJpeg;

public sealed class JpegRoundTripTests
{
    [Fact]
    public void Decompress_GreyFile_GivesThePixelsBack()
    {
        var pixels = TestPictures.Grey();
        using var decompressor = new JpegDecompressor();
        var read = new byte[pixels.Length];

        decompressor.Decompress(TestPictures.Jpeg(pixels, JpegPixelFormat.Grey), read, TestPictures.Width, JpegPixelFormat.Grey);

        TestPictures.LargestDifference(read, pixels).ShouldBeLessThan(6);
    }

    [Fact]
    public void Decompress_ColourFile_GivesBlueGreenRedInThatOrder()
    {
        var pixels = TestPictures.Bgr();
        using var decompressor = new JpegDecompressor();
        var read = new byte[pixels.Length];

        decompressor.Decompress(TestPictures.Jpeg(pixels, JpegPixelFormat.Bgr), read, TestPictures.Width * 3, JpegPixelFormat.Bgr);

        TestPictures.LargestDifference(read, pixels).ShouldBeLessThan(16);
    }

    [Fact]
    public void Decompress_WideStride_LeavesTheGapsAlone()
    {
        const int stride = TestPictures.Width + 7;
        using var decompressor = new JpegDecompressor();
        var read = new byte[stride * TestPictures.Height];
        Array.Fill(read, (byte)0xAB);

        decompressor.Decompress(TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey), read, stride, JpegPixelFormat.Grey);

        for (var row = 0; row < TestPictures.Height; row++)
            read.AsSpan(row * stride + TestPictures.Width, 7).ToArray().ShouldAllBe(value => value == 0xAB);
    }

    [Fact]
    public void ReadHeader_GreyAndColour_TellsSizeAndColour()
    {
        using var decompressor = new JpegDecompressor();

        decompressor.ReadHeader(TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey))
            .ShouldBe(new JpegHeader(TestPictures.Width, TestPictures.Height, JpegSubsampling.Grey, JpegColourSpace.Grey));
        decompressor.ReadHeader(TestPictures.Jpeg(TestPictures.Bgr(), JpegPixelFormat.Bgr))
            .ShouldBe(new JpegHeader(TestPictures.Width, TestPictures.Height, JpegSubsampling.Quarter420, JpegColourSpace.YCbCr));
    }

    [Fact]
    public void Compress_LowerQuality_IsSmaller()
    {
        var pixels = new byte[TestPictures.Width * TestPictures.Height];
        new Random(1).NextBytes(pixels);

        TestPictures.Jpeg(pixels, JpegPixelFormat.Grey, quality: 30).Length
            .ShouldBeLessThan(TestPictures.Jpeg(pixels, JpegPixelFormat.Grey, quality: 90).Length);
    }

    [Fact]
    public void Compress_SmallPictureAfterLarge_DoesNotSeeTheLarge()
    {
        using var compressor = new JpegCompressor();
        compressor.Compress(new byte[512 * 512], 512, 512, 512, JpegPixelFormat.Grey, 90, new ArrayBufferWriter<byte>());
        var file = new ArrayBufferWriter<byte>();

        compressor.Compress(TestPictures.Grey(), TestPictures.Width, TestPictures.Height, TestPictures.Width, JpegPixelFormat.Grey, 95, file);

        file.WrittenSpan.ToArray().ShouldBe(TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey));
    }
}
