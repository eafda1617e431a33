using Inspection.Contracts;
using Inspection.Core.Frames;
using OpenCvSharp;
using TestKit;

namespace Inspection.Imaging.Tests.Files;

public sealed class ImageSizeReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    [InlineData(".bmp")]
    [InlineData(".tif")]
    public void Read_EachKind_IsTheSizeOfThePicture(string extension)
    {
        using var picture = new Mat(31, 47, MatType.CV_8UC3, Scalar.All(9));
        Cv2.ImEncode(extension, picture, out var bytes).ShouldBeTrue();
        File.WriteAllBytes(folder.File("x"), bytes);

        new ImageSizeReader().Read(folder.File("x")).ShouldBe(new ImageSize(47, 31));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 1 })]
    [InlineData(new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G', 1 })]
    [InlineData(new byte[] { 1, 2, 3, 4 })]
    public void Read_NoPicture_NamesTheFile(byte[] bytes)
    {
        File.WriteAllBytes(folder.File("x"), bytes);

        Should.Throw<InputException>(() => new ImageSizeReader().Read(folder.File("x"))).Text.English.ShouldContain(folder.File("x"));
    }
}
