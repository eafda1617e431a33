using Inspection.Cameras.Health;

namespace Inspection.Cameras.Tests.Health;

public sealed class PictureGridTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(20, 1, 0)]
    [InlineData(21, 0, 0)]
    [InlineData(249, 0, 0)]
    [InlineData(255, 0, 1)]
    public void Measure_PlainPicture_CountsDarkAndBright(int grey, double dark, double bright)
    {
        var measures = Measure(TestPicture.Plain(grey));

        (measures.DarkShare, measures.BrightShare).ShouldBe((dark, bright));
        double.IsNaN(measures.Sharpness).ShouldBeTrue();
    }

    [Fact]
    public void Measure_NoiseAlone_HasNoSharpness()
    {
        double.IsNaN(Measure(TestPicture.Plain(60, noise: 6)).Sharpness).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(2, 0.35)]
    [InlineData(4, 0.35)]
    public void Measure_BlurredPicture_IsLessSharp(int reach, double atMost)
    {
        var sharp = Measure(TestPicture.Board().WithNoise(3)).Sharpness;

        (Measure(TestPicture.Board().Blurred(reach).WithNoise(3)).Sharpness / sharp).ShouldBeLessThan(atMost);
    }

    [Fact]
    public void Measure_LessLightOrContrast_IsAsSharp()
    {
        var sharp = Measure(TestPicture.Board()).Sharpness;

        (Measure(TestPicture.Board(dark: 30, bright: 90)).Sharpness / sharp).ShouldBeInRange(0.9, 1.1);
        (Measure(TestPicture.Board(offset: 5)).Sharpness / sharp).ShouldBeInRange(0.7, 1.4);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 2)]
    [InlineData(24, 25)]
    [InlineData(25, 24)]
    public void Measure_TinyPicture_StaysInside(int width, int height)
    {
        var greys = new byte[PictureGrid.Points];

        PictureGrid.Measure(new byte[width * height * 3], width, height, 3, greys).DarkShare.ShouldBe(1);
    }

    [Fact]
    public void Measure_Colour_LooksAtTheGreen()
    {
        var pixels = new byte[64 * 64 * 3];
        for (var i = 0; i < pixels.Length; i += 3)
            pixels[i + 1] = 255;

        PictureGrid.Measure(pixels, 64, 64, 3, new byte[PictureGrid.Points]).BrightShare.ShouldBe(1);
    }

    private static PictureMeasures Measure(TestPicture picture) =>
        PictureGrid.Measure(picture.Pixels, TestPicture.WidthPixels, TestPicture.HeightPixels, 1, new byte[PictureGrid.Points]);
}
