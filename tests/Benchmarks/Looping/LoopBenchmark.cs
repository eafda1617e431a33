using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Inference.Exports;
using Inspection.Models;
using TestKit;
using TestKit.Onnx;

namespace Benchmarks.Looping;

/// <summary>
/// From a frame being there to its result at the broker's socket, against ONNX Runtime's bare <c>Run</c> on the same tensor, frame by frame in turns: the whole
/// loop of a station with outbox and broker, and what of its time is not the model's own.
/// </summary>
internal sealed class LoopBenchmark : ISystemBenchmark
{
    private const int MostThreads = 2;
    private const int Frames = 2000;

    public string Name => "loop";

    public LocalizedText Title => Texts.LoopTitle;

    /// <returns>The figures of the kit's own model on one thread, and under <c>runs</c> those of each model and number of threads.</returns>
    public Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation) =>
        Task.Run<JsonNode>(() => Run(options.Frames ?? Frames, options.Model ?? "", say, cancellation), cancellation);

    private static JsonObject Run(int frames, string wanted, Action<LocalizedText> say, CancellationToken cancellation)
    {
        var runs = new List<LoopFigures>();
        using var yolox = Yolox();
        foreach (var model in Models(yolox).Where(model => Packages.NameOf(model).Contains(wanted, StringComparison.Ordinal)))
        {
            for (var threads = 1; threads <= Math.Min(MostThreads, Environment.ProcessorCount); threads++)
            {
                cancellation.ThrowIfCancellationRequested();
                using var station = new LoopStation(model, threads);
                var figures = new LoopMeasurement(station, frames).Run(Packages.NameOf(model), threads);
                runs.Add(figures);
                say(Texts.LoopLine(figures));
            }
        }
        if (runs.Count == 0)
            throw new InputException(Texts.NoSuchModel(wanted));
        if (yolox is null)
            say(Texts.NoYolox);
        var result = JsonSerializer.SerializeToNode(runs[0])?.AsObject() ?? [];
        result["runs"] = JsonSerializer.SerializeToNode(runs);
        return result;
    }

    private static IEnumerable<ModelPackage> Models(ExportFolder? yolox)
    {
        foreach (var package in Packages.All)
        {
            foreach (var precision in package.PrecisionsHeld)
                yield return package.In(precision);
        }
        if (yolox is not null)
            yield return ModelPackageReader.Read(yolox.Path, new KnownExports());
    }

    private static ExportFolder? Yolox()
    {
        var file = SharedData.Folder is null ? null : SharedData.Path("onnx", "yolox_nano.onnx");
        return !File.Exists(file) ? null : new ExportFolder(File.ReadAllBytes(file), $$"""
            {
              "manifestVersion": 1,
              "inputs": [ { "layout": "NCHW", "color": "bgr", "resize": "letterbox-top-left", "padValue": 114, "normalisation": { "scale": 1, "mean": [0], "std": [1] } } ],
              "output": { "head": "yolox" },
              "labels": {{JsonSerializer.Serialize(Enumerable.Range(0, 80).Select(static label => $"label {label}"))}}, "threshold": 0.3
            }
            """);
    }
}
