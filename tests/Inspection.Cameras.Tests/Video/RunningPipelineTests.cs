using Inspection.Cameras.Video;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Tests.Video;

public sealed class RunningPipelineTests
{
    [Fact]
    public void TryPull_NoPictureForLongerThanTheLimit_Fails()
    {
        var options = Options("videotestsrc ! video/x-raw,width=30,height=20,framerate=1/600", TimeSpan.FromMilliseconds(200));
        using var pipeline = RunningPipeline.Open(options, TimeProvider.System, CancellationToken.None);

        var failure = Should.Throw<SourceException>(() => PullAll(pipeline, options));

        failure.IsTransient.ShouldBeFalse();
        failure.Text.English.ShouldContain("stopped after 1 pictures");
    }

    [Fact]
    public void TryPull_EndWithinTheLimit_IsTheEnd()
    {
        var options = Options("videotestsrc num-buffers=3 ! video/x-raw,width=30,height=20", TimeSpan.FromSeconds(60));
        using var pipeline = RunningPipeline.Open(options, TimeProvider.System, CancellationToken.None);

        PullAll(pipeline, options);

        pipeline.Pictures.ShouldBe(3);
    }

    [Fact]
    public void Open_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        // No buffer ever reaches the sink, so that the opening would go on.
        Should.Throw<OperationCanceledException>(() =>
            RunningPipeline.Open(Options("appsrc ! video/x-raw,format=BGR,width=30,height=20,framerate=1/1", null), TimeProvider.System, cancellation.Token).Dispose());
    }

    private static void PullAll(RunningPipeline pipeline, PipelineOptions options)
    {
        for (var ended = false; !ended;)
        {
            if (pipeline.TryPull(options, out var sample, out ended))
                sample.Dispose();
        }
    }

    private static PipelineOptions Options(string pipeline, TimeSpan? stallLimit) =>
        new(PipelineDescriptions.Complete(pipeline), "frame", SourcePacing.EachPart) { StallLimit = stallLimit };
}
