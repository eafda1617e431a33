using System.Diagnostics;

namespace Bindings.Tests.GStreamer;

[Collection(nameof(MeasuresTheProcess))]
public sealed class LeakTests
{
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(20);

    [Fact]
    public void OpenAndClose_ManyTimes_KeepsNoDescriptorOrMemory()
    {
        Repeat(20, OpenPullClose);
        var before = Descriptors();
        var memory = ResidentMegabytes();

        Repeat(100, OpenPullClose);

        // A pipeline holds a poll pipe for its bus, and 640×480 BGR is 0.9 MB a frame: one leak a round would show many times over.
        (Descriptors() - before).ShouldBeLessThan(50);
        (ResidentMegabytes() - memory).ShouldBeLessThan(60);
    }

    [Fact]
    public void TryPull_ManyFrames_KeepsNoFrame()
    {
        using var opened = new OpenedPipeline("videotestsrc pattern=black ! video/x-raw,format=BGR,width=640,height=640 ! appsink name=out max-buffers=2 sync=false");
        Repeat(50, () => Pull(opened));
        var memory = ResidentMegabytes();

        Repeat(300, () => Pull(opened));

        // 300 frames are 370 MB.
        (ResidentMegabytes() - memory).ShouldBeLessThan(120);
    }

    [Fact]
    public void TryPull_SteadyState_AllocatesNothing()
    {
        using var opened = new OpenedPipeline("videotestsrc ! video/x-raw,format=BGR,width=64,height=64 ! appsink name=out max-buffers=2 sync=false");
        Repeat(10, () => Pull(opened));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            Pull(opened);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Pull(OpenedPipeline opened)
    {
        if (!opened.Sink.TryPull(Enough, out var sample))
            throw new InvalidOperationException("no frame");
        sample.TryGetLayout(out _);
        sample.Dispose();
    }

    private static void OpenPullClose()
    {
        using var opened = new OpenedPipeline("videotestsrc pattern=black ! video/x-raw,format=BGR,width=640,height=480 ! appsink name=out max-buffers=2 sync=false");
        Pull(opened);
    }

    private static void Repeat(int times, Action action)
    {
        for (var i = 0; i < times; i++)
            action();
    }

    private static int Descriptors() => Directory.GetFiles("/proc/self/fd").Length;

    private static long ResidentMegabytes()
    {
        using var self = Process.GetCurrentProcess();
        return self.WorkingSet64 >> 20;
    }
}
