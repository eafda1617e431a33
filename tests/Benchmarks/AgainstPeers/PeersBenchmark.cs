using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks.AgainstPeers;

/// <summary>The station against what people write with Python and with Node, on the same model file, pictures and broker, in turns.</summary>
internal sealed class PeersBenchmark : ISystemBenchmark
{
    private const int UsualFrames = 2100;
    private const int UsualRounds = 5;
    private const int EveryFrame = 5;

    /// <summary>Below it somebody does less work than the others, and times mean nothing.</summary>
    private const double EnoughAgreement = 0.95;

    private const double GoalFramesPerSecond = 1.5;
    private const double GoalLatency99 = 0.5;

    public string Name => "peers";

    public LocalizedText Title => Texts.PeersTitle;

    public async Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation)
    {
        foreach (var given in new[] { options.Model, options.Images }.OfType<string>().Where(static given => !Path.Exists(given)))
            throw new InputException(Texts.NotThere(given));
        using var folder = new TemporaryFolder();
        var model = options.Model ?? Shared("onnx", "yolox_nano.onnx");
        var images = options.Images ?? folder.File("images");
        if (options.Images is null)
            VideoPictures.Write(Shared("video", "bottle-detection.mp4"), images, EveryFrame);
        DetectorTask.WritePackage(model, folder.File("package"));
        using var broker = new MosquittoBroker();
        var task = new DetectorTask(model, folder.File("package"), Path.GetFullPath(images), folder.File("home"), broker.Port, 1);
        Directory.CreateDirectory(task.Home);

        var rounds = options.Rounds ?? UsualRounds;
        var frames = Math.Max(1, (options.Frames ?? UsualFrames) / rounds);
        var runs = new JsonArray();
        foreach (var threads in new[] { 1, 2 }.Where(static threads => threads <= Environment.ProcessorCount))
        {
            var figures = await MeasureAsync(task with { Threads = threads }, frames, rounds, cancellation);
            runs.Add(Report(threads, figures, say));
        }
        return new JsonObject
        {
            ["model"] = Path.GetFileName(model),
            ["pictures"] = Directory.GetFiles(images).Length,
            ["rounds"] = rounds,
            ["goal"] = new JsonObject { ["frames_per_second"] = GoalFramesPerSecond, ["p99"] = GoalLatency99 },
            ["runs"] = runs,
        };
    }

    private static async Task<IReadOnlyList<DetectorFigures>> MeasureAsync(DetectorTask task, int frames, int rounds, CancellationToken cancellation)
    {
        Detector[] all = [Detector.Kit, .. Detector.Peers];
        var turns = all.ToDictionary(static detector => detector.Name, static _ => new List<Turn>());
        for (var round = 0; round < rounds; round++)
        {
            foreach (var detector in all)
                turns[detector.Name].Add(await Turn.RunAsync(detector, task, frames, cancellation));
        }
        var found = turns.ToDictionary(static each => each.Key, static each => each.Value[0].Findings);
        return [.. all.Select(detector => DetectorFigures.Of(
            detector.Name, turns[detector.Name], Agreement.Share(found[Detector.Kit.Name], found[detector.Name], DetectorTask.Threshold)))];
    }

    private static JsonObject Report(int threads, IReadOnlyList<DetectorFigures> figures, Action<LocalizedText> say)
    {
        var kit = figures[0];
        var each = figures.Skip(1).Select(peer => Ratios.Of(kit, peer)).ToList();
        var best = Ratios.ToBest(each);
        say(Texts.PeersThreads(threads));
        say(Texts.PeersLine(kit));
        foreach (var (peer, ratios) in figures.Skip(1).Zip(each))
            say(Texts.PeersLine(peer, ratios));
        foreach (var peer in figures.Where(static peer => peer.Agreement < EnoughAgreement))
            say(Texts.PeersDisagree(peer.Name, peer.Agreement));
        // What the kit would reach if nothing but the model took time.
        var bound = Math.Round(1000 / kit.StagesMs["inference"] / figures.Skip(1).Max(static peer => peer.FramesPerSecond), 3);
        var reached = best.FramesPerSecond >= GoalFramesPerSecond && best.Latency99 <= GoalLatency99;
        if (!reached)
            say(Texts.PeersMissed(kit, best, bound));
        return new JsonObject
        {
            ["threads"] = threads,
            ["contenders"] = JsonSerializer.SerializeToNode(figures),
            ["ratios"] = JsonSerializer.SerializeToNode(each.Append(best)),
            ["inference_bound"] = bound,
            ["goal_reached"] = reached,
        };
    }

    private static string Shared(params string[] parts) =>
        SharedData.Folder is not null && File.Exists(SharedData.Path(parts)) ? SharedData.Path(parts) : throw new InputException(Texts.PeersNeed(Path.Combine(parts)));
}
