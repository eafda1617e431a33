using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using TestKit.Onnx;

namespace Inspection.Inference.Tests.Heads;

/// <summary>Runs a small model through the whole engine: package, graph, binding, head.</summary>
internal sealed class HeadRun : IDisposable
{
    private readonly ExportFolder folder;
    private readonly IInferenceEngine engine;
    private readonly Detection[] detections = new Detection[300];
    private int count;

    public HeadRun(FixedModel model, string manifest, int width = 64, int height = 64)
    {
        folder = new ExportFolder(model.ToArray(), manifest);
        engine = new ModelOpener(new PgmReader()).Open(manifest.Length > 0 ? folder.Path : folder.ModelFile);
        using var frame = Frame.Rent(default, PixelFormat.Bgr24, width, height);
        frame.Pixels.Fill(1);
        engine.Fill(frame);
        Run();
    }

    public Detection[] Found => detections[..count];

    public IInferenceEngine Engine => engine;

    /// <summary>A model of 64×64 pixels in RGB.</summary>
    public static FixedModel Model() => new("images", OnnxElement.Real, 1, 3, 64, 64);

    /// <summary>What is said when the package is opened.</summary>
    public static LocalizedText Refusal(FixedModel model, string manifest)
    {
        using var folder = new ExportFolder(model.ToArray(), manifest);
        var path = manifest.Length > 0 ? folder.Path : folder.ModelFile;
        var text = Should.Throw<InputException>(() => new ModelOpener(new PgmReader()).Open(path)).Text;
        text.Korean.ShouldNotBe(text.English);
        return text;
    }

    public void Run()
    {
        engine.Run();
        count = engine.Decode(detections);
    }

    /// <summary>Bytes that a run and its decoding allocate once warm.</summary>
    public long Allocated()
    {
        var mask = new MaskRuns();
        Repeat(20, mask);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Repeat(50, mask);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The mask of a detection as lines of <c>.</c> and <c>#</c>.</summary>
    public (Core.Box Area, string[] Lines) Mask(int detection)
    {
        var mask = new MaskRuns();
        engine.ReadMask(detection, mask);
        var cells = string.Concat(mask.Runs.ToArray().Select(static (length, index) => new string(index % 2 == 0 ? '.' : '#', length)));
        cells.Length.ShouldBe(mask.Columns * mask.Rows);
        return (mask.Area, [.. cells.Chunk(Math.Max(1, mask.Columns)).Select(static row => new string(row))]);
    }

    public void Dispose()
    {
        engine.Dispose();
        folder.Dispose();
    }

    private void Repeat(int times, MaskRuns mask)
    {
        for (var run = 0; run < times; run++)
        {
            Run();
            for (var detection = 0; engine.HasMasks && detection < count; detection++)
                engine.ReadMask(detection, mask);
        }
    }
}
