using OpenCvSharp;

namespace Bindings.Tests.OpenCvSharp;

public sealed class ImageCodecTests
{
    [Theory]
    [InlineData(".png")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    public void EncodeThenDecode_Lossless_GivesThePixelsBack(string extension)
    {
        using var made = Gradient();
        Cv2.ImEncode(extension, made, out var file).ShouldBeTrue();

        using var read = Cv2.ImDecode(file, ImreadModes.AnyColor);

        read.Type().ShouldBe(MatType.CV_8UC1);
        for (var column = 0; column < 40; column++)
            read.Get<byte>(7, column).ShouldBe(made.Get<byte>(7, column));
    }

    [Fact]
    public void ImDecode_SixteenBitWithoutAnyDepth_GivesEightBits()
    {
        using var deep = new Mat(4, 4, MatType.CV_16UC1, Scalar.All(0x1234));
        Cv2.ImEncode(".png", deep, out var file);

        using var read = Cv2.ImDecode(file, ImreadModes.AnyColor);

        read.Type().ShouldBe(MatType.CV_8UC1);
        read.Get<byte>(0, 0).ShouldBe((byte)0x12);
    }

    [Fact]
    public void ImDecode_NoData_Throws() => Should.Throw<ArgumentException>(() => Cv2.ImDecode([], ImreadModes.Color));

    [Fact]
    public void ImDecode_NotAPicture_IsEmpty()
    {
        using var read = Cv2.ImDecode("hello, this is no picture"u8, ImreadModes.Color);

        read.Empty().ShouldBeTrue();
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".bmp")]
    [InlineData(".tiff")]
    public void ImDecode_CutShort_IsEmptyOrThrows(string extension)
    {
        using var made = Gradient();
        Cv2.ImEncode(extension, made, out var file);

        Decodes(file.AsSpan(0, file.Length / 2)).ShouldBeFalse();
    }

    [Fact]
    public void ImEncode_UnknownExtension_Throws()
    {
        using var made = Gradient();

        Should.Throw<OpenCVException>(() => Cv2.ImEncode(".nothing", made, out _));
    }

    private static bool Decodes(ReadOnlySpan<byte> file)
    {
        try
        {
            using var read = Cv2.ImDecode(file, ImreadModes.AnyColor);
            return !read.Empty();
        }
        catch (OpenCVException)
        {
            return false;
        }
    }

    private static Mat Gradient()
    {
        var made = new Mat(30, 40, MatType.CV_8UC1);
        for (var row = 0; row < 30; row++)
        {
            for (var column = 0; column < 40; column++)
                made.Set(row, column, (byte)(row * 5 + column * 2 + row * column % 7));
        }
        return made;
    }
}
