using OpenCvSharp;

namespace Bindings.Tests.OpenCvSharp;

public sealed class ImageProcessingTests
{
    [Theory]
    [InlineData(255, 0, 0, 29)]
    [InlineData(0, 255, 0, 150)]
    [InlineData(0, 0, 255, 76)]
    [InlineData(200, 200, 200, 200)]
    public void CvtColor_BlueGreenRedToGrey_IsBt601(int blue, int green, int red, byte expected)
    {
        using var colour = new Mat(1, 1, MatType.CV_8UC3, new Scalar(blue, green, red, 0));
        using var grey = new Mat();

        Cv2.CvtColor(colour, grey, ColorConversionCodes.BGR2GRAY);

        grey.Get<byte>(0, 0).ShouldBe(expected);
    }

    [Fact]
    public void Split_GivesEachChannel()
    {
        using var colour = new Mat(2, 3, MatType.CV_8UC3, new Scalar(1, 2, 3, 0));

        Cv2.Split(colour, out var channels);

        channels.Select(static channel => (channel.Size(), channel.Type(), channel.Get<byte>(1, 2)))
            .ShouldBe([.. new byte[] { 1, 2, 3 }.Select(static value => (new Size(3, 2), MatType.CV_8UC1, value))]);
        Array.ForEach(channels, static channel => channel.Dispose());
    }

    [Fact]
    public void Split_Empty_Throws()
    {
        using var source = new Mat();

        Should.Throw<OpenCVException>(() => Cv2.Split(source, out _));
    }

    [Fact]
    public void CvtColor_GreyAsColour_Throws()
    {
        using var grey = new Mat(2, 2, MatType.CV_8UC1);
        using var target = new Mat();

        Should.Throw<OpenCVException>(() => Cv2.CvtColor(grey, target, ColorConversionCodes.BGR2GRAY));
    }

    [Fact]
    public void Resize_Area_IsTheMean()
    {
        using var source = new Mat(2, 2, MatType.CV_8UC1, Scalar.All(10));
        source.Set<byte>(0, 0, 50);
        using var target = new Mat();

        Cv2.Resize(source, target, new Size(1, 1), interpolation: InterpolationFlags.Area);

        target.Get<byte>(0, 0).ShouldBe((byte)20);
    }

    [Fact]
    public void Resize_Empty_Throws()
    {
        using var source = new Mat();
        using var target = new Mat();

        Should.Throw<OpenCVException>(() => Cv2.Resize(source, target, new Size(1, 1)));
    }

    [Theory]
    [InlineData(InterpolationFlags.Linear, 2)]
    [InlineData(InterpolationFlags.Linear | InterpolationFlags.WarpInverseMap, 0)]
    public void WarpAffine_ShiftByOne_GoesTheWayTheFlagSays(InterpolationFlags flags, int expectedColumn)
    {
        using var source = new Mat(1, 3, MatType.CV_8UC1, Scalar.All(0));
        source.Set<byte>(0, 1, 200);
        using var matrix = new Mat(2, 3, MatType.CV_64FC1, Scalar.All(0));
        matrix.Set(0, 0, 1.0);
        matrix.Set(1, 1, 1.0);
        matrix.Set(0, 2, 1.0);
        using var target = new Mat();

        Cv2.WarpAffine(source, target, matrix, new Size(3, 1), flags);

        target.Get<byte>(0, expectedColumn).ShouldBe((byte)200);
    }

    [Fact]
    public void WarpAffine_Uncovered_TakesTheBorderValue()
    {
        using var source = new Mat(1, 2, MatType.CV_8UC1, Scalar.All(9));
        using var matrix = new Mat(2, 3, MatType.CV_64FC1, Scalar.All(0));
        matrix.Set(0, 0, 1.0);
        matrix.Set(1, 1, 1.0);
        matrix.Set(0, 2, 50.0);
        using var target = new Mat();

        Cv2.WarpAffine(source, target, matrix, new Size(2, 1), borderMode: BorderTypes.Constant, borderValue: new Scalar(77));

        target.Get<byte>(0, 0).ShouldBe((byte)77);
    }

    [Fact]
    public void MatchTemplate_PatternInside_PeaksThere()
    {
        using var image = new Mat(20, 30, MatType.CV_8UC1);
        var random = new Random(3);
        for (var row = 0; row < 20; row++)
        {
            for (var column = 0; column < 30; column++)
                image.Set(row, column, (byte)random.Next(256));
        }
        using var pattern = new Mat(image, new Rect(12, 5, 8, 6));
        using var scores = new Mat();

        Cv2.MatchTemplate(image, pattern, scores, TemplateMatchModes.CCoeffNormed);
        Cv2.MinMaxLoc(scores, out var worst, out var best, out _, out var at);

        scores.Size().ShouldBe(new Size(23, 15));
        at.ShouldBe(new Point(12, 5));
        best.ShouldBe(1, 1e-4);
        worst.ShouldBeLessThan(0.5);
    }

    [Fact]
    public void MatchTemplate_PatternLargerThanImage_Throws()
    {
        using var image = new Mat(4, 4, MatType.CV_8UC1);
        using var pattern = new Mat(5, 3, MatType.CV_8UC1);
        using var scores = new Mat();

        Should.Throw<OpenCVException>(() => Cv2.MatchTemplate(image, pattern, scores, TemplateMatchModes.CCoeffNormed));
    }
}
