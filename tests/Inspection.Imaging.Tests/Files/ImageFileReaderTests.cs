using Inspection.Core.Frames;
using OpenCvSharp;
using TestKit;

namespace Inspection.Imaging.Tests.Files;

public sealed class ImageFileReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(".jpg", 3)]
    [InlineData(".png", 0)]
    [InlineData(".bmp", 0)]
    [InlineData(".tiff", 0)]
    public void ReadFrame_GreyFile_IsGrey(string extension, int tolerance)
    {
        using var frame = Read(TestFiles.Grey(extension), "part" + extension);

        (frame.Format, frame.WidthPixels, frame.HeightPixels).ShouldBe((PixelFormat.Grey8, TestFiles.Width, TestFiles.Height));
        for (var i = 0; i < frame.Pixels.Length; i++)
            ((int)frame.Pixels[i]).ShouldBeInRange(Expected(i) - tolerance, Expected(i) + tolerance);
    }

    [Theory]
    [InlineData(".jpg", 8)]
    [InlineData(".png", 0)]
    [InlineData(".bmp", 0)]
    [InlineData(".tiff", 0)]
    public void ReadFrame_ColourFile_IsBlueGreenRed(string extension, int tolerance)
    {
        using var frame = Read(TestFiles.Colour(extension, MatType.CV_8UC3), "part" + extension);

        frame.Format.ShouldBe(PixelFormat.Bgr24);
        for (var i = 0; i < frame.Pixels.Length; i++)
        {
            var expected = Expected(i / 3) + (i % 3 == 2 ? 100 : 0);
            ((int)frame.Pixels[i]).ShouldBeInRange(expected - tolerance, expected + tolerance);
        }
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".tiff")]
    public void ReadFrame_Transparency_IsDropped(string extension)
    {
        using var frame = Read(TestFiles.Colour(extension, MatType.CV_8UC4), "part" + extension);

        frame.Format.ShouldBe(PixelFormat.Bgr24);
        frame.Pixels[..3].ToArray().ShouldBe([0, 0, 100]);
    }

    [Theory]
    [InlineData(".png")]
    [InlineData(".tiff")]
    public void ReadFrame_SixteenBit_KeepsTheUpperEight(string extension)
    {
        using var frame = Read(TestFiles.SixteenBit(extension), "part" + extension);

        frame.Format.ShouldBe(PixelFormat.Grey8);
        for (var i = 0; i < frame.Pixels.Length; i++)
            ((int)frame.Pixels[i]).ShouldBe(Expected(i));
    }

    [Fact]
    public void ReadFrame_WrongExtension_GoesByContent()
    {
        using var frame = Read(TestFiles.Grey(".png"), "part.jpg");

        frame.Pixels[1].ShouldBe(TestFiles.Value(1, 0));
    }

    [Fact]
    public void ReadFrame_Id_IsTheFramesOwn()
    {
        File.WriteAllBytes(folder.File("a.png"), TestFiles.Grey(".png"));

        using var frame = ImageFileReader.ReadFrame(folder.File("a.png"), new FrameId(7));

        frame.Id.ShouldBe(new FrameId(7));
    }

    [Fact]
    public void ReadGolden_ColourFile_IsGreyAndNamedAfterTheFile()
    {
        File.WriteAllBytes(folder.File("board.png"), TestFiles.Colour(".png", MatType.CV_8UC3));

        var golden = ImageFileReader.ReadGolden(folder.File("board.png"));

        (golden.Name, golden.WidthPixels, golden.HeightPixels).ShouldBe(("board.png", TestFiles.Width, TestFiles.Height));
        // BT.601: 0.299 of the hundred that red is brighter.
        golden.Grey.Span[5].ShouldBe((byte)(TestFiles.Value(5, 0) + 30));
    }

    [Theory]
    [InlineData("a/b.JPG", "b")]
    [InlineData("a/b.c.tiff", "b.c")]
    [InlineData("SN-1.5", "SN-1.5")]
    public void NameWithoutImageExtension_KeepsOtherDots(string path, string expected) =>
        ImageFileReader.NameWithoutImageExtension(path).ShouldBe(expected);

    private static int Expected(int pixel) => TestFiles.Value(pixel % TestFiles.Width, pixel / TestFiles.Width);

    private Frame Read(byte[] file, string name)
    {
        File.WriteAllBytes(folder.File(name), file);
        return ImageFileReader.ReadFrame(folder.File(name), new FrameId(1));
    }
}
