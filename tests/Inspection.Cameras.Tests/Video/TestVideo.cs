using GStreamer;

namespace Inspection.Cameras.Tests.Video;

/// <summary>Small videos made by GStreamer: motion JPEG in Matroska, plain blue.</summary>
internal static class TestVideo
{
    public const int WidthPixels = 62;
    public const int HeightPixels = 46;

    public static void Write(string path, int pictures, string rate = "framerate=30/1")
    {
        using var pipeline = Pipeline.Parse(
            $"videotestsrc num-buffers={pictures} pattern=blue ! video/x-raw,width={WidthPixels},height={HeightPixels},{rate} ! " +
            "jpegenc ! matroskamux streamable=true ! appsink name=out sync=false");
        using var element = pipeline.Find("out").ShouldNotBeNull();
        using var sink = element.AsAppSink().ShouldNotBeNull();
        pipeline.SetState(PipelineState.Playing);
        using var file = File.Create(path);
        while (sink.TryPull(TimeSpan.FromSeconds(20), out var sample))
        {
            file.Write(sample.Data);
            sample.Dispose();
        }
        sink.IsEndOfStream.ShouldBeTrue();
    }
}
