using Inspection.Cameras.Schemes;
using Video4Linux;

namespace Inspection.Cameras.Tests.Schemes;

public sealed class V4l2ChoiceTests
{
    /// <summary>What a usual webcam offers: raw up to where the USB is full, compressed above.</summary>
    private static readonly IReadOnlyList<VideoMode> webcam =
    [
        Mode("MJPG", 640, 480, 60, 30), Mode("MJPG", 1920, 1080, 30, 15), Mode("MJPG", 3840, 2160, 30), Mode("H264", 1280, 720, 30),
        Mode("YUYV", 640, 480, 30, 15), Mode("YUYV", 1280, 720, 10, 5), Mode("YUYV", 1920, 1080, 5),
    ];

    [Fact]
    public void Choose_NoWish_TakesTheLargestUsualPictureThatComesOftenEnough()
    {
        Choose(null, null, null).ShouldBe(("MJPG", 1920, 1080, 30));
    }

    [Fact]
    public void Choose_Size_TakesWhatNeedsNoDecompression()
    {
        Choose((640, 480), null, null).ShouldBe(("YUYV", 640, 480, 30));
    }

    [Fact]
    public void Choose_SizeThatIsSlowRaw_TakesTheCompressed()
    {
        Choose((1920, 1080), null, null).ShouldBe(("MJPG", 1920, 1080, 30));
    }

    [Fact]
    public void Choose_Rate_IsKept()
    {
        Choose(null, 60, null).ShouldBe(("MJPG", 640, 480, 60));
    }

    [Fact]
    public void Choose_Format_IsKept()
    {
        Choose(null, null, "YUYV").ShouldBe(("YUYV", 640, 480, 30));
        Choose((1920, 1080), null, "YUYV").ShouldBe(("YUYV", 1920, 1080, 5));
    }

    [Theory]
    [InlineData(1000, 1000, null, null)]
    [InlineData(640, 480, 120.0, null)]
    [InlineData(640, 480, null, "H264")]
    [InlineData(3840, 2160, null, "YUYV")]
    public void Choose_WhatIsNotOffered_IsNull(int width, int height, double? rate, string? format)
    {
        V4l2Choice.Choose(webcam, (width, height), rate, format).ShouldBeNull();
    }

    [Fact]
    public void Choose_TelevisionRate_CountsAsTheWholeNumber()
    {
        var mode = new VideoMode("YUYV", 720, 480, [new FrameRate(30000, 1001)]);

        V4l2Choice.Choose([mode], null, 30, null).ShouldNotBeNull().Rate.ShouldBe(new FrameRate(30000, 1001));
    }

    [Fact]
    public void Choose_CameraWithColour_KeepsIt()
    {
        Choose([Mode("GREY", 1280, 1024, 30), Mode("YUYV", 1280, 1024, 30), Mode("BGR3", 1280, 1024, 30)]).ShouldBe("BGR3");
        Choose([Mode("GREY", 1280, 1024, 30), Mode("MJPG", 1280, 1024, 30)]).ShouldBe("MJPG");
        Choose([Mode("GREY", 1280, 1024, 30)]).ShouldBe("GREY");
    }

    [Fact]
    public void Choose_OnlyLargePictures_TakesTheSmallestOfThem()
    {
        V4l2Choice.Choose([Mode("YUYV", 4000, 3000, 20), Mode("YUYV", 2592, 1944, 20)], null, null, null).ShouldNotBeNull().Mode.WidthPixels.ShouldBe(2592);
    }

    [Fact]
    public void Choose_DriverWithoutRates_IsTakenAtItsWord()
    {
        V4l2Choice.Choose([new VideoMode("YUYV", 640, 480, [])], null, 30, null).ShouldNotBeNull().Rate.ShouldBeNull();
    }

    private static string Choose(IReadOnlyList<VideoMode> modes) => V4l2Choice.Choose(modes, null, null, null).ShouldNotBeNull().Mode.FourCc;

    private static (string FourCc, int Width, int Height, double Rate) Choose((int Width, int Height)? size, double? rate, string? fourCc)
    {
        var (mode, chosen) = V4l2Choice.Choose(webcam, size, rate, fourCc).ShouldNotBeNull();
        return (mode.FourCc, mode.WidthPixels, mode.HeightPixels, chosen.ShouldNotBeNull().PerSecond);
    }

    private static VideoMode Mode(string fourCc, int width, int height, params uint[] rates) =>
        new(fourCc, width, height, [.. rates.Select(static rate => new FrameRate(rate, 1))]);
}
