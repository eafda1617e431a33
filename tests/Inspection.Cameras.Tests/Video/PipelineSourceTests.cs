using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Tests.Video;

public sealed class PipelineSourceTests
{
    private const string Small = "video/x-raw,width=30,height=20,framerate=30/1";

    [Fact]
    public void Read_PipelineThatEnds_ReturnsNullAfterItsPictures()
    {
        using var source = Run($"videotestsrc num-buffers=4 ! {Small}");

        Count(source).ShouldBe(4);
        source.Pacing.ShouldBe(SourcePacing.NewestWins);
    }

    [Fact]
    public void Read_SingleElement_IsCompleted()
    {
        using var source = Run("videotestsrc num-buffers=1");

        using var frame = source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull();

        frame.Format.ShouldBe(PixelFormat.Bgr24);
    }

    [Fact]
    public void Read_OwnAppSinkWithGrey_IsUsedAsItIs()
    {
        using var source = Run($"videotestsrc num-buffers=1 pattern=white ! video/x-raw,format=GRAY8,width=30,height=20 ! appsink sync=false name=inspection");

        using var frame = source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull();

        (frame.Format, frame.WidthPixels, frame.HeightPixels, frame.Pixels[0]).ShouldBe((PixelFormat.Grey8, 30, 20, (byte)235));
    }

    [Fact]
    public void Read_OwnAppSinkWithOtherFormat_NamesIt()
    {
        using var source = Run($"videotestsrc num-buffers=1 ! video/x-raw,format=I420,width=30,height=20 ! appsink name=inspection");

        var failure = Should.Throw<SourceException>(() => source.Read(CancellationToken.None));

        failure.IsTransient.ShouldBeFalse();
        failure.Text.English.ShouldContain("I420");
    }

    [Fact]
    public void Read_PipelineThatBreaks_FailsTransientlyAndIsOpenedAgain()
    {
        using var source = Run($"videotestsrc ! {Small} ! identity error-after=15");
        var before = CountUntilFailure(source, out var failure);

        failure.IsTransient.ShouldBeTrue();
        failure.Text.English.ShouldContain("failed at identity");
        using var frame = source.Read(CancellationToken.None).ShouldNotBeNull().Frame.ShouldNotBeNull();
        frame.Id.Value.ShouldBe(before + 1);
    }

    [Fact]
    public void Read_CancelledDuringThePauseBeforeReopening_Throws()
    {
        using var source = Run($"videotestsrc ! {Small} ! identity error-after=15");
        CountUntilFailure(source, out _);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        Should.Throw<OperationCanceledException>(() => source.Read(cancellation.Token));
    }

    [Theory]
    [InlineData("nosuchsource", "nosuchsource")]
    [InlineData("videotestsrc ! ! identity", "syntax")]
    [InlineData("videotestsrc nosuchproperty=3", "nosuchproperty")]
    [InlineData("filesrc location=/nowhere/a.mp4 ! decodebin", "/nowhere/a.mp4")]
    [InlineData("v4l2src device=/dev/nowhere", "/dev/nowhere")]
    [InlineData("audiotestsrc", "")]
    [InlineData("videotestsrc ! fakesink name=inspection appsink", "")]
    public void RunPipeline_ThatCannotWork_TellsGStreamersReason(string pipeline, string expected)
    {
        var text = Should.Throw<InputException>(() => Run(pipeline).Dispose()).Text;

        text.English.ShouldContain(expected);
        text.Korean.ShouldContain(expected);
        $"{text.English}{text.Korean}".ShouldNotContain("\n");
    }

    private static int CountUntilFailure(GStreamerSource source, out SourceException failure)
    {
        for (var count = 0; ; count++)
        {
            try
            {
                source.Read(CancellationToken.None).ShouldNotBeNull().Frame?.Dispose();
            }
            catch (SourceException thrown)
            {
                failure = thrown;
                return count;
            }
        }
    }

    private static int Count(GStreamerSource source)
    {
        var count = 0;
        for (; source.Read(CancellationToken.None) is { } capture; count++)
            capture.Frame?.Dispose();
        return count;
    }

    private static GStreamerSource Run(string pipeline) => new($"gst:{pipeline}", PipelineScheme.Run(pipeline), TimeProvider.System);
}
