using GStreamer;
using TestKit.Cameras;

namespace Bindings.Tests.GStreamer;

public sealed class SampleTests
{
    private static readonly TimeSpan enough = TimeSpan.FromSeconds(20);

    [Fact]
    public void MoveTo_Holder_KeepsThePictureBeyondThePipeline()
    {
        var holder = new SampleHolder();
        using (var opened = new OpenedPipeline("videotestsrc pattern=white num-buffers=1 ! video/x-raw,format=GRAY8,width=64,height=48 ! appsink name=out sync=false"))
        {
            opened.Sink.TryPull(enough, out var sample).ShouldBeTrue();
            sample.MoveTo(holder);
            sample.Data.Length.ShouldBe(0);
            sample.Dispose();
        }

        holder.Data.Length.ShouldBe(64 * 48);
        holder.Data.IndexOfAnyExcept((byte)235).ShouldBe(-1);
        holder.Release();
        holder.Release();
        holder.Data.Length.ShouldBe(0);
    }

    [Fact]
    public void MoveTo_HolderThatHolds_Throws()
    {
        var holder = new SampleHolder();
        using var opened = new OpenedPipeline("videotestsrc num-buffers=2 ! appsink name=out sync=false");
        opened.Sink.TryPull(enough, out var first).ShouldBeTrue();
        first.MoveTo(holder);

        Should.Throw<InvalidOperationException>(() =>
        {
            opened.Sink.TryPull(enough, out var second);
            try
            {
                second.MoveTo(holder);
            }
            finally
            {
                second.Dispose();
            }
        });
        holder.Release();
    }

    [Fact]
    public void SenderTime_PictureWithout_IsNull()
    {
        using var opened = new OpenedPipeline("videotestsrc num-buffers=1 ! appsink name=out sync=false");
        opened.Sink.TryPull(enough, out var sample).ShouldBeTrue();

        sample.SenderTime.ShouldBeNull();
        sample.PresentationTime.ShouldBe(TimeSpan.Zero);
        sample.Dispose();
    }

    [RtspFact]
    public void SenderTime_NetworkCameraThatTellsIt_IsAboutNow()
    {
        using var camera = new RtspServer();
        camera.Plug();
        using var opened = new OpenedPipeline(
            $"rtspsrc location={camera.Uri} protocols=tcp latency=100 add-reference-timestamp-meta=true ! application/x-rtp,media=video ! decodebin ! appsink name=out sync=false");

        // The time comes with the first report of the sender, some pictures after the beginning.
        DateTimeOffset? told = null;
        while (told is null && opened.Sink.TryPull(enough, out var sample))
        {
            told = sample.SenderTime;
            sample.Dispose();
        }

        (DateTimeOffset.UtcNow - told.ShouldNotBeNull()).ShouldBeInRange(TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(10));
    }
}
