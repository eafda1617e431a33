using System.Buffers;
using System.Text;
using TurboJpeg;

namespace Bindings.Tests.TurboJpeg;

public sealed class JpegWrongInputTests : IDisposable
{
    private readonly JpegDecompressor decompressor = new();
    private readonly byte[] read = new byte[TestPictures.Width * TestPictures.Height];

    public void Dispose() => decompressor.Dispose();

    [Fact]
    public void ReadHeader_NoData_Throws() => Should.Throw<TurboJpegException>(() => decompressor.ReadHeader([]));

    [Fact]
    public void ReadHeader_Text_ThrowsTheLibrarysWords() =>
        Should.Throw<TurboJpegException>(() => decompressor.ReadHeader(Encoding.ASCII.GetBytes("not a picture at all"))).Message.ShouldContain("JPEG");

    [Fact]
    public void ReadHeader_OnlyTheStart_Throws() =>
        Should.Throw<TurboJpegException>(() => decompressor.ReadHeader(TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey).AsSpan(0, 8)));

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    [InlineData(400)]
    public void Decompress_CutShort_ThrowsInsteadOfGuessing(int missing)
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);

        Should.Throw<TurboJpegException>(() => Decompress(file.AsSpan(0, file.Length - missing)));
    }

    [Fact]
    public void Decompress_OverwrittenInTheMiddle_Throws()
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);
        file.AsSpan(file.Length - 300, 200).Fill(0xFF);

        Should.Throw<TurboJpegException>(() => Decompress(file));
    }

    [Fact]
    public void Decompress_AfterDamagedFile_WorksAgain()
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);
        Should.Throw<TurboJpegException>(() => Decompress(file.AsSpan(0, file.Length / 2))).IsWarning.ShouldBeTrue();

        Decompress(file);

        TestPictures.LargestDifference(read, TestPictures.Grey()).ShouldBeLessThan(6);
    }

    [Fact]
    public void Decompress_DestinationOneByteShort_ThrowsBeforeWriting()
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);

        Should.Throw<ArgumentException>(() => decompressor.Decompress(file, read.AsSpan(1), TestPictures.Width, JpegPixelFormat.Grey));
        read.ShouldAllBe(value => value == 0);
    }

    [Fact]
    public void Decompress_AfterDispose_Throws()
    {
        var file = TestPictures.Jpeg(TestPictures.Grey(), JpegPixelFormat.Grey);
        decompressor.Dispose();

        Should.Throw<ObjectDisposedException>(() => Decompress(file));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Compress_QualityOutOfRange_Throws(int quality)
    {
        using var compressor = new JpegCompressor();

        Should.Throw<ArgumentOutOfRangeException>(() =>
            compressor.Compress(new byte[64], 8, 8, 8, JpegPixelFormat.Grey, quality, new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void Compress_TooFewPixels_Throws()
    {
        using var compressor = new JpegCompressor();

        Should.Throw<ArgumentException>(() =>
            compressor.Compress(new byte[63], 8, 8, 8, JpegPixelFormat.Grey, 90, new ArrayBufferWriter<byte>()));
    }

    [Fact]
    public void Compress_WiderThanJpegAllows_ThrowsAndWritesNothing()
    {
        using var compressor = new JpegCompressor();
        var file = new ArrayBufferWriter<byte>();

        Should.Throw<TurboJpegException>(() => compressor.Compress(new byte[70000], 70000, 1, 70000, JpegPixelFormat.Grey, 90, file));
        file.WrittenCount.ShouldBe(0);
    }

    private void Decompress(ReadOnlySpan<byte> file) => decompressor.Decompress(file, read, TestPictures.Width, JpegPixelFormat.Grey);

}
