using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Benchmarks.Systems;
using Inspection.Contracts;
using Inspection.Models;
using TestKit;

namespace Benchmarks.Swapping;

/// <summary>
/// A station at full speed is told again and again to run a newer package. Each holds the same model file under a version of its own, so that what differs
/// between a swap and the time behind it is the swap alone, and each is checked as a package that the station has never seen.
/// </summary>
internal sealed class SwapBenchmark : ISystemBenchmark
{
    private const string Package = "substrate-compare";
    private const int UsualSwaps = 20;
    private const int WarmUpParts = 200;

    public string Name => "swap";

    public LocalizedText Title => Texts.SwapTitle;

    public async Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var package = new ModelLibrary(RepositoryRoot.Path("models", "packages")).Resolve(Package);
        using var home = new TemporaryFolder();
        using var broker = new MosquittoBroker();
        await using var ear = await SwapLoad.ListenAsync(broker.Port, cancellation);
        await using var program = SwapLoad.Start(home.Path, broker.Port, package.Folder);
        var load = new SwapLoad(program, ear);
        await load.WarmUpAsync(WarmUpParts, cancellation);

        var swaps = new List<OrderedSwap>();
        for (var number = 1; number <= (options.Swaps ?? UsualSwaps); number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"swap-{number}");
            var newer = ModelPackageReader.Read(CopyOf(package, folder.File(id), string.Create(CultureInfo.InvariantCulture, $"1000.0.{number}")));
            var swap = await load.SwapAsync(id, SwapLoad.Describe(newer), cancellation);
            if (swap.End.Step != SwapStep.Running)
                say(Texts.SwapEnded(number, swap.End.Step, swap.End.Reason?.ToLocalized()));
            swaps.Add(swap);
            // As long as the swap took: what is compared must be of one length.
            await Task.Delay(swap.EndedAt - swap.OrderedAt, cancellation);
        }
        if (swaps.All(static swap => swap.End.Step != SwapStep.Running))
            throw new InputException(Texts.NoSwapRunning);
        var figures = SwapFigures.Of(swaps, load.ReadLine(), load.ReadUse().PeakBytes);
        say(Texts.SwapLine(figures));
        return JsonSerializer.SerializeToNode(figures) ?? new JsonObject();
    }

    private static string CopyOf(ModelPackage package, string folder, string version)
    {
        foreach (var file in Directory.EnumerateFiles(package.Folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(package.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
            File.Copy(file, copy);
        }
        var path = Path.Combine(folder, ManifestJson.FileName);
        var manifest = JsonNode.Parse(File.ReadAllText(path))?.AsObject() ?? [];
        manifest["version"] = version;
        File.WriteAllText(path, manifest.ToJsonString());
        return folder;
    }
}
