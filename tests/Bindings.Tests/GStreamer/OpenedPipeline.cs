using GStreamer;

namespace Bindings.Tests.GStreamer;

/// <summary>A playing pipeline with its appsink <c>out</c>.</summary>
internal sealed class OpenedPipeline : IDisposable
{
    private readonly Pipeline pipeline;

    public OpenedPipeline(string description, bool waitForPicture = true)
    {
        pipeline = Pipeline.Parse(description);
        using var element = pipeline.Find("out").ShouldNotBeNull();
        Sink = element.AsAppSink().ShouldNotBeNull();
        pipeline.SetState(PipelineState.Playing);
        if (waitForPicture)
            pipeline.WaitForState(TimeSpan.FromSeconds(20)).ShouldNotBe(StateChange.Failure);
    }

    public AppSink Sink { get; }

    public void Dispose()
    {
        pipeline.Dispose();
        Sink.Dispose();
    }
}
