using GStreamer;

namespace Bindings.Tests.GStreamer;

public sealed class AppSinkTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Fact]
    public void TryPull_TestPicture_DeliversBgrPixels()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=1 pattern=blue ! video/x-raw,format=BGR,width=30,height=20 ! appsink name=out");

        opened.Sink.TryPull(Enough, out var sample).ShouldBeTrue();

        sample.TryGetLayout(out var layout).ShouldBeTrue();
        layout.ShouldBe(new PictureLayout(PictureLayout.Bgr, 30, 20, 92));
        sample.Data.Length.ShouldBe(92 * 20);
        sample.Data[..3].ToArray().ShouldBe(new byte[] { 255, 0, 0 });
        sample.RunningTime.ShouldBe(TimeSpan.Zero);
        sample.Dispose();
    }

    [Fact]
    public void TryPull_GreyPicture_IsNamedAsCapsDo()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=1 ! video/x-raw,format=GRAY8,width=16,height=8 ! appsink name=out");

        opened.Sink.TryPull(Enough, out var sample).ShouldBeTrue();

        using (sample)
        {
            sample.TryGetLayout(out var layout).ShouldBeTrue();
            (layout.Format, layout.FormatName).ShouldBe((PictureLayout.Grey8, "GRAY8"));
        }
    }

    [Fact]
    public void TryGetLayout_CodedPicture_IsFalse()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=1 ! jpegenc ! appsink name=out");

        opened.Sink.TryPull(Enough, out var sample).ShouldBeTrue();

        using (sample)
            sample.TryGetLayout(out _).ShouldBeFalse();
    }

    [Fact]
    public void Data_AfterDispose_IsEmpty()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=1 ! appsink name=out");
        opened.Sink.TryPull(Enough, out var sample).ShouldBeTrue();

        sample.Dispose();
        sample.Dispose();

        sample.Data.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void TryPull_AfterLastFrame_IsFalseAtEndOfStream()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=3 ! appsink name=out");
        var frames = 0;
        while (opened.Sink.TryPull(Enough, out var sample))
        {
            frames++;
            sample.Dispose();
        }

        frames.ShouldBe(3);
        opened.Sink.IsEndOfStream.ShouldBeTrue();
    }

    [Fact]
    public void TryPull_NothingInTime_IsFalseWithoutEndOfStream()
    {
        using var opened = new OpenedPipeline("videotestsrc is-live=true ! video/x-raw,framerate=1/600 ! appsink name=out", waitForPicture: false);
        if (opened.Sink.TryPull(TimeSpan.FromMilliseconds(50), out var first))
            first.Dispose();

        opened.Sink.TryPull(TimeSpan.FromMilliseconds(1), out _).ShouldBeFalse();

        opened.Sink.IsEndOfStream.ShouldBeFalse();
    }
}
