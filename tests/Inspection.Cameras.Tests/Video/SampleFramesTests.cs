using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Core.Frames;

namespace Inspection.Cameras.Tests.Video;

public sealed class SampleFramesTests
{
    [Theory]
    [InlineData("BGR", 64, 0)]
    [InlineData("GRAY8", 64, 0)]
    [InlineData("I420", 64, 0)]
    [InlineData("BGR", 62, 1)]
    public void Read_Pictures_AreCopiedOnlyWhereRowsArePadded(string format, int width, int copiesEach)
    {
        using var source = Live($"video/x-raw,format={format},width={width},height=48");
        for (var i = 0; i < 20; i++)
            source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull().Dispose();

        source.CopiedPictures.ShouldBe(20 * copiesEach);
    }

    [Fact]
    public void Read_CameraThatUsesItsMemoryAgain_IsCopied()
    {
        using var source = Live("video/x-raw,format=GRAY8,width=64,height=48", lends: false);
        for (var i = 0; i < 5; i++)
            source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull().Dispose();

        source.CopiedPictures.ShouldBe(5);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_SteadyState_AllocatesNothing(bool lends)
    {
        using var source = Live("video/x-raw,format=BGR,width=64,height=48", lends: lends);
        for (var i = 0; i < 50; i++)
            source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull().Dispose();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 200; i++)
            source.Read(CancellationToken.None)?.Frame?.Dispose();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Read_ManyPicturesHeldAtOnce_EachKeepsItsOwn()
    {
        using var source = Live("video/x-raw,format=GRAY8,width=64,height=48", "num-buffers=40 pattern=snow");
        var held = new List<(Frame Frame, byte[] Pixels)>();
        while (source.Read(CancellationToken.None) is { Frame: { } frame })
        {
            held.Add((frame, frame.Pixels.ToArray()));
            if (held.Count == 30)
                break;
        }

        held.ForEach(static one => one.Frame.Pixels.ToArray().ShouldBe(one.Pixels));
        held.Select(static one => Convert.ToHexString(one.Pixels)).Distinct().Count().ShouldBe(30);
        held.ForEach(static one => one.Frame.Dispose());
    }

    private static GStreamerSource Live(string caps, string pattern = "pattern=ball", bool lends = true) =>
        new("gst:test", PipelineScheme.Run("x") with { LendsPictures = lends, Description = $"videotestsrc {pattern} ! {caps} ! videoconvert ! video/x-raw,format=(string){{BGR,GRAY8}} ! appsink name=inspection sync=false max-buffers=8" }, TimeProvider.System);
}
