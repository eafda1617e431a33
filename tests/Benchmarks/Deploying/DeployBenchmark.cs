using System.Text.Json;
using System.Text.Json.Nodes;
using Inspection.Contracts;
using TestKit;
using TestKit.Stations;

namespace Benchmarks.Deploying;

/// <summary>
/// A class of fifty stations gets another model and gets the old one back, while all of them inspect: how long until the gateway says that each runs it, against a
/// single station, and whether a result is lost. The stations are simulated: they fetch and verify the archive and let parts pass, but run no model.
/// </summary>
internal sealed class DeployBenchmark : ISystemBenchmark
{
    private const int Many = 50;
    private const double PartsPerSecond = 5;

    public string Name => "deploy";

    public LocalizedText Title => Texts.DeployTitle(Many);

    public async Task<JsonNode> RunAsync(SystemOptions options, Action<LocalizedText> say, CancellationToken cancellation)
    {
        using var gateway = await GatewayProgram.StartAsync();
        using var desk = new DeploymentClient(gateway.Address);
        using var folder = new TemporaryFolder();
        var (first, second) = (await desk.UploadAsync(TwoVersions.Archive(folder, 1), cancellation), await desk.UploadAsync(TwoVersions.Archive(folder, 2), cancellation));
        var stations = new List<SimulatedStation>();
        try
        {
            for (var number = 1; number <= Many; number++)
            {
                var address = new StationAddress("bench", "line", $"station{number:D2}");
                stations.Add(await SimulatedStation.StartAsync(gateway.BrokerPort, address, new SimulatedLine { PartsPerSecond = PartsPerSecond }));
            }
            await desk.WaitForStationsAsync(Many, cancellation);

            // Once before it counts: so that every station has a model to go back to, and the gateway its paths compiled.
            await desk.DeployAsync(first.Sha256, null, cancellation);
            var (_, oneStation) = await desk.DeployAsync(second.Sha256, "bench/line/station01", cancellation);
            var (deployment, all) = await desk.DeployAsync(second.Sha256, null, cancellation);
            var back = await desk.RollBackAsync(deployment, cancellation);

            await StopAsync(stations);
            var published = stations.Sum(static station => station.Published);
            stations.Clear();
            var stored = await desk.StoredAsync(published, cancellation);
            var figures = new DeployFigures(
                Many, Round(all), Round(back), Round(oneStation), Math.Round(all / oneStation, 2), Math.Round(second.Bytes / 1e6, 2), Many * PartsPerSecond, published, stored, Math.Max(published - stored, 0));
            say(Texts.DeployLine(figures));
            return JsonSerializer.SerializeToNode(figures) ?? new JsonObject();
        }
        finally
        {
            await StopAsync(stations);
        }
    }

    private static async Task StopAsync(List<SimulatedStation> stations)
    {
        foreach (var station in stations)
            await station.DisposeAsync();
    }

    private static double Round(TimeSpan time) => Math.Round(time.TotalMilliseconds);
}
