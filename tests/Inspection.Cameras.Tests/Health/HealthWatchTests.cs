using Inspection.Cameras.Health;
using Inspection.Core.Frames;
using Inspection.Core.Sources;
using TestKit;

namespace Inspection.Cameras.Tests.Health;

public sealed class HealthWatchTests
{
    private static readonly TimeSpan period = TimeSpan.FromMilliseconds(40);
    private readonly ManualTime time = new();
    private readonly HealthWatch watch;
    private int seed;

    public HealthWatchTests() => watch = new HealthWatch(time, Enum.GetValues<CameraFault>().ToHashSet());

    [Fact]
    public void Look_LivingPictures_AreWell()
    {
        for (var i = 0; i < 500; i++)
            Show(TestPicture.Board(offset: i % 23)).ShouldBeNull();
    }

    [Fact]
    public void Look_CoveredLens_IsBlackAfterTwentyFivePicturesAndWellFiveAfterItIsUncovered()
    {
        Repeat(30, TestPicture.Board()).ShouldBeNull();

        Repeat(24, TestPicture.Plain(4)).ShouldBeNull();
        Show(TestPicture.Plain(4)).ShouldBe(CameraFault.Black);
        Repeat(4, TestPicture.Board()).ShouldBe(CameraFault.Black);
        Show(TestPicture.Board()).ShouldBeNull();
    }

    [Fact]
    public void Look_DarkPartsAmongOthers_ChangeNothing()
    {
        for (var part = 0; part < 30; part++)
        {
            Repeat(20, TestPicture.Plain(6)).ShouldBeNull();
            Repeat(3, TestPicture.Board()).ShouldBeNull();
        }
    }

    [Fact]
    public void Look_DarkPartWithGlints_IsNoBlackCamera()
    {
        Repeat(300, TestPicture.Plain(6).WithGlint(0.03)).ShouldBeNull();
    }

    [Fact]
    public void Look_BlackCameraThatFlickers_StaysBlack()
    {
        Repeat(25, TestPicture.Plain(4)).ShouldBe(CameraFault.Black);

        for (var i = 0; i < 40; i++)
            Show(i % 4 == 0 ? TestPicture.Plain(4) : TestPicture.Plain(4).WithGlint(0.5)).ShouldBe(CameraFault.Black);
    }

    [Fact]
    public void Look_TooMuchLight_IsOverexposed()
    {
        Repeat(30, TestPicture.Board()).ShouldBeNull();

        Repeat(25, TestPicture.Plain(255)).ShouldBe(CameraFault.Overexposed);
        Repeat(10, TestPicture.Plain(100).WithGlint(0.85)).ShouldBe(CameraFault.Overexposed);
        Repeat(5, TestPicture.Board()).ShouldBeNull();
    }

    [Fact]
    public void Look_BrightBackgroundWithPart_IsWell()
    {
        Repeat(200, TestPicture.Plain(100).WithGlint(0.8)).ShouldBeNull();
    }

    [Fact]
    public void Look_LensOutOfFocus_IsNoticedAgainstWhatWasSharpAndEnds()
    {
        for (var i = 0; i < 60; i++)
            Show(TestPicture.Board(offset: i)).ShouldBeNull();

        for (var i = 0; i < CameraHealth.UnsharpPictures - 1; i++)
            Show(TestPicture.Board(offset: i).Blurred(4)).ShouldBeNull();
        for (var i = 0; i < 300; i++)
            Show(TestPicture.Board(offset: i).Blurred(4)).ShouldBe(CameraFault.Unfocused);
        for (var i = 0; i < CameraHealth.SharpPictures; i++)
            Show(TestPicture.Board(offset: i));
        Show(TestPicture.Board()).ShouldBeNull();
    }

    [Fact]
    public void Look_SoftPictureFromTheStart_IsTheCamerasOwn()
    {
        for (var i = 0; i < 200; i++)
            Show(TestPicture.Board(offset: i).Blurred(3)).ShouldBeNull();
    }

    [Fact]
    public void Look_EmptyBeltBetweenParts_SaysNothingOfTheFocus()
    {
        Repeat(60, TestPicture.Board()).ShouldBeNull();

        Repeat(500, TestPicture.Plain(90)).ShouldBeNull();
    }

    [Fact]
    public void Look_SamePictureForTenSeconds_IsFrozenUntilItChanges()
    {
        Show(TestPicture.Board());
        var still = TestPicture.Board(offset: 3);
        var pictures = (int)(CameraHealth.SameFor / period);
        for (var i = 0; i < pictures; i++)
            Look(still).ShouldBeNull();

        Look(still).ShouldBe(CameraFault.Frozen);
        Look(still).ShouldBe(CameraFault.Frozen);
        Show(TestPicture.Board()).ShouldBeNull();
    }

    [Fact]
    public void Look_FewSamePicturesOfASlowCamera_AreNotFrozen()
    {
        var still = TestPicture.Board();
        for (var i = 0; i < CameraHealth.SamePictures; i++)
        {
            Look(still).ShouldBeNull();
            time.Advance(TimeSpan.FromSeconds(5));
        }
    }

    [Fact]
    public void Look_OtherSize_IsNamedWithBothUntilItIsBack()
    {
        Show(TestPicture.Board()).ShouldBeNull();
        using var other = Frame.Rent(new FrameId(2), PixelFormat.Bgr24, 64, 48);
        other.Pixels.Fill(90);

        var trouble = watch.Look(other).ShouldNotBeNull();

        trouble.Fault.ShouldBe(CameraFault.ResizedPictures);
        trouble.IsJudgeable.ShouldBeTrue();
        trouble.Text.English.ShouldContain("320x240 to 64x48");
        watch.Look(other).ShouldBeSameAs(trouble);
        Show(TestPicture.Board()).ShouldBeNull();
    }

    [Fact]
    public void Look_FaultThatIsNotWatched_IsPassedOver()
    {
        var careless = new HealthWatch(time, new HashSet<CameraFault> { CameraFault.Unfocused });
        using var frame = FrameOf(TestPicture.Plain(0));
        for (var i = 0; i < 100; i++)
        {
            time.Advance(period);
            careless.Look(frame).ShouldBeNull();
        }
    }

    [Fact]
    public void Look_SteadyState_AllocatesNothing()
    {
        using var frame = FrameOf(TestPicture.Board());
        watch.Look(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
            watch.Look(frame);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private CameraFault? Repeat(int count, TestPicture picture)
    {
        CameraFault? last = null;
        for (var i = 0; i < count; i++)
            last = Show(picture);
        return last;
    }

    /// <summary>With the noise of a sensor, different each time.</summary>
    private CameraFault? Show(TestPicture picture) => Look(picture.WithNoise(2, ++seed));

    private CameraFault? Look(TestPicture picture)
    {
        time.Advance(period);
        using var frame = FrameOf(picture);
        return watch.Look(frame)?.Fault;
    }

    private static Frame FrameOf(TestPicture picture)
    {
        var frame = Frame.Rent(new FrameId(1), PixelFormat.Grey8, TestPicture.WidthPixels, TestPicture.HeightPixels);
        picture.Pixels.CopyTo(frame.Pixels);
        return frame;
    }
}
