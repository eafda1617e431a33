using Inspection.Core.Frames;

namespace Inspection.Imaging.Tests.Files;

public sealed class GreyConversionTests
{
    [Fact]
    public void ToGrey_AnyColour_IsBt601WithinOneStep()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 71, 13);
        new Random(5).NextBytes(frame.Pixels);
        var grey = new byte[71 * 13];

        GreyConversion.ToGrey(frame, grey);

        for (var i = 0; i < grey.Length; i++)
        {
            var exact = 0.114 * frame.Pixels[i * 3] + 0.587 * frame.Pixels[i * 3 + 1] + 0.299 * frame.Pixels[i * 3 + 2];
            ((double)grey[i]).ShouldBe(exact, 1.0);
        }
    }

    [Fact]
    public void ToGrey_GreyFrame_IsCopied()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, 5, 5);
        new Random(6).NextBytes(frame.Pixels);
        var grey = new byte[25];

        GreyConversion.ToGrey(frame, grey);

        grey.ShouldBe(frame.Pixels.ToArray());
    }

    [Fact]
    public void ToGrey_PlaneTooSmall_Throws()
    {
        using var frame = Frame.Rent(new FrameId(1), PixelFormat.Bgr24, 5, 5);

        Should.Throw<ArgumentException>(() => GreyConversion.ToGrey(frame, new byte[24]));
    }
}
