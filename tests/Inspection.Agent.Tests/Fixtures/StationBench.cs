using System.Collections.Concurrent;
using System.Text.Json;
using Inspection.Agent.Station;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>Everything around one station: its home, a folder of parts, a golden template, a model, and a broker that can be started late.</summary>
internal sealed class StationBench : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PaintedModel model = new();
    private readonly int port = FreePort.Next();
    private MosquittoBroker? broker;

    public StationBench()
    {
        Directory.CreateDirectory(Parts);
        Picture.Good().Save(Golden);
    }

    public static StationAddress Address { get; } = new("lab", "line1", "station1");

    public string Parts => folder.File("parts");
    public string Golden => folder.File("golden.png");
    public string Home => folder.File("home");
    public string SummaryFile => folder.File("summary.json");
    public string ModelFolder => model.Path;
    public BrokerAddress Broker => new("127.0.0.1", port, null, null);

    /// <summary>What the station said to people.</summary>
    public ConcurrentQueue<LocalizedText> Said { get; } = new();

    public RunSummary Summary => JsonSerializer.Deserialize(File.ReadAllBytes(SummaryFile), Wire.Default.RunSummary).ShouldNotBeNull();

    public string PathOf(string name) => folder.File(name);

    public void StartBroker() => broker = new MosquittoBroker(port: port);

    public Task<Listener> ListenAsync() => Listener.OpenAsync(port);

    public void Add(string name, Picture picture) => picture.Save(Path.Combine(Parts, name));

    public void Add(string name, byte[] bytes) => File.WriteAllBytes(Path.Combine(Parts, name), bytes);

    public string WriteRecipe(string json, string name = "recipe.json")
    {
        var path = folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path).ShouldNotBeNull());
        File.WriteAllText(path, json.Replace("MODEL", model.Path, StringComparison.Ordinal));
        return path;
    }

    /// <summary>The parts against the golden template, as fast as they are taken.</summary>
    public RunOptions Options => new(folder.Path, Home, Address, $"dir:{Parts}", model.Path, Golden, null, Broker, 1, SummaryFile);

    public Task RunAsync(RunOptions options, CancellationToken stop = default) => new StationRun(options, TimeProvider.System, Said.Enqueue).RunAsync(stop);

    public Task RunAsync() => RunAsync(Options);

    /// <summary>Runs to the end with a listening gateway.</summary>
    /// <returns>All that the gateway heard of it.</returns>
    public async Task<HeardRun> RunHeardAsync(RunOptions options, CancellationToken stop = default)
    {
        if (broker is null)
            StartBroker();
        await using var listener = await ListenAsync();
        await RunAsync(options, stop);
        return await listener.UntilOfflineAsync();
    }

    public Task<HeardRun> RunHeardAsync() => RunHeardAsync(Options);

    public void Dispose()
    {
        broker?.Dispose();
        model.Dispose();
        folder.Dispose();
    }
}
