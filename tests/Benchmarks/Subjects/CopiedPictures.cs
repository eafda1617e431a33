using GStreamer;

namespace Benchmarks.Subjects;

/// <summary>A camera read as usual: the picture is pulled and copied into an array of the program.</summary>
internal sealed class CopiedPictures : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);
    private readonly Pipeline pipeline;
    private readonly AppSink sink;
    private byte[] picture = [];

    public CopiedPictures(string description)
    {
        pipeline = Pipeline.Parse(description);
        using var element = pipeline.Find("inspection");
        sink = element?.AsAppSink() ?? throw new InvalidOperationException(description);
        pipeline.SetState(PipelineState.Playing);
    }

    public void Once()
    {
        if (!sink.TryPull(patience, out var sample))
            throw new InvalidOperationException("no picture");
        using (sample)
        {
            if (picture.Length < sample.Data.Length)
                picture = new byte[sample.Data.Length];
            sample.Data.CopyTo(picture);
        }
    }

    public void Dispose()
    {
        pipeline.Dispose();
        sink.Dispose();
    }
}
