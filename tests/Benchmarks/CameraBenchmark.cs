using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Cameras.Schemes;
using Inspection.Cameras.Video;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Benchmarks;

/// <summary>From a 1920×1080 BGR picture in the camera's memory to a frame of the loop: copied, as most programs do, and lent, without and with a look at the camera's health.</summary>
internal sealed class CameraBenchmark : IBenchmark
{
    private const int Rounds = 1000;

    /// <summary>The same memory again and again, so that nothing is measured but the way into the loop.</summary>
    private const string Camera =
        "videotestsrc num-buffers=1 ! video/x-raw,format=BGR,width=1920,height=1080,framerate=1000/1 ! imagefreeze ! appsink name=inspection sync=false max-buffers=8";

    public string Name => "camera";

    public LocalizedText Title => Texts.CameraTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        using var copied = new CopiedPictures(Camera);
        using var lent = Open(watched: null);
        using var watched = Open(Enum.GetValues<CameraFault>().ToHashSet());
        yield return Comparison.Measure(
            Rounds,
            new Contender("pulled and copied", copied.Once),
            new Contender("kit", () => Next(lent)),
            new Contender("kit, health watched", () => Next(watched)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Rounds; i++)
            Next(watched);
        say(Texts.CameraCopies((double)watched.CopiedPictures / Rounds, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / Rounds));
    }

    private static GStreamerSource Open(IReadOnlySet<CameraFault>? watched) =>
        new("gst:", PipelineScheme.Run(Camera) with { Watched = watched, ReopenAfterFailure = false }, TimeProvider.System);

    private static void Next(GStreamerSource source) => source.Read(CancellationToken.None)?.Frame?.Dispose();
}
