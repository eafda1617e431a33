using Inspection.Core.Frames;
using Inspection.Core.Preprocessing;

namespace Inspection.Core.Tests.Preprocessing;

public class GreyPlaneTests
{
    [Fact]
    public void Fit_SameSize_Copies()
    {
        byte[] source = [1, 2, 3, 4];
        var input = new byte[4];

        GreyPlane.Fit(source, 2, 2, input, 2, 2, Letterbox.Fit(2, 2, 2, 2), 0);

        input.ShouldBe(source);
    }

    [Fact]
    public void Fit_HalfSize_AveragesFourPixels()
    {
        byte[] source = [0, 100, 50, 50, 100, 200, 50, 50];
        var input = new byte[2];

        GreyPlane.Fit(source, 4, 2, input, 2, 1, Letterbox.Fit(4, 2, 2, 1), 0);

        input.ShouldBe([(byte)100, (byte)50]);
    }

    [Fact]
    public void Fit_WidePicture_PadsAboveAndBelow()
    {
        var input = new byte[16];

        GreyPlane.Fit([9, 9, 9, 9, 9, 9, 9, 9], 4, 2, input, 4, 4, Letterbox.Fit(4, 2, 4, 4), 114);

        input.ShouldBe([114, 114, 114, 114, 9, 9, 9, 9, 9, 9, 9, 9, 114, 114, 114, 114]);
    }

    [Fact]
    public void Fit_InputTooSmall_Throws() =>
        Should.Throw<ArgumentException>(() => GreyPlane.Fit(new byte[4], 2, 2, new byte[3], 2, 2, Letterbox.Fit(2, 2, 2, 2), 0));

    [Fact]
    public void FromFrame_Colour_WeighsAsBt601()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 4, 1);
        new byte[] { 255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255 }.CopyTo(frame.Pixels);
        var grey = new byte[4];

        GreyPlane.FromFrame(frame, grey);

        grey.ShouldBe([29, 150, 76, 255]);
    }

    [Fact]
    public void FromBgr_EveryWidthAndManyColours_IsTheFormulaToTheLastBit()
    {
        var random = new Random(7);
        for (var pixels = 0; pixels < 200; pixels++)
        {
            var bgr = new byte[3 * pixels];
            random.NextBytes(bgr);
            // The two ends, where a carry would show.
            bgr.AsSpan(0, Math.Min(bgr.Length, 9)).Fill(255);
            var grey = new byte[pixels];

            GreyPlane.FromBgr(bgr, grey);

            grey.ShouldBe(Enumerable.Range(0, pixels).Select(i => (byte)((bgr[3 * i] * 1868 + bgr[3 * i + 1] * 9617 + bgr[3 * i + 2] * 4899 + 8192) >> 14)));
        }
    }

    [Fact]
    public void ToSource_LetterboxedBox_ReturnsToItsPlace()
    {
        var fit = Letterbox.Fit(1280, 720, 640, 640);

        fit.ShouldBe(new Letterbox(0.5f, 0, 140, 640, 360));
        fit.ToSource(new Box(10, 150, 20, 30)).ShouldBe(new Box(20, 20, 40, 60));
    }
}
