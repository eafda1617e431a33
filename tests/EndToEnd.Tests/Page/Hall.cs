using System.Buffers;
using Inspection.Contracts;
using Inspection.Imaging;
using Inspection.VirtualLine.Line;
using TestKit.Stations;

namespace EndToEnd.Tests.Page;

/// <summary>A gateway and stations of every kind: running, defective throughout, degraded, standing still, starting, gone.</summary>
public sealed class Hall : IAsyncLifetime
{
    /// <summary>As the page sorts them.</summary>
    public static readonly string[] Names = ["station1", "station2", "station3", "station4", "station5", "station6", "station10"];

    private readonly List<SimulatedStation> stations = [];
    private GatewayProgram? gateway;

    public Uri Address => (gateway ?? throw new InvalidOperationException("The gateway does not run.")).Address;

    public static string Key(string name) => $"lab/line1/{name}";

    public async Task InitializeAsync()
    {
        gateway = await GatewayProgram.StartAsync();
        var pictures = Pictures();
        await AddAsync("station1", new SimulatedLine { PartsPerSecond = 4, DefectShare = 0, Pictures = pictures });
        await AddAsync("station2", new SimulatedLine { PartsPerSecond = 4, DefectShare = 1, Pictures = pictures, Masks = true });
        await AddAsync("station3", new SimulatedLine { PartsPerSecond = 2, DefectShare = 0.3, Pictures = pictures, Status = StationStatus.Degraded, Detail = "The disk is full" });
        await AddAsync("station4", new SimulatedLine { PartsPerSecond = 0 });
        await AddAsync("station5", new SimulatedLine { PartsPerSecond = 0, Status = StationStatus.Starting });
        await AddAsync("station10", new SimulatedLine { PartsPerSecond = 4, DefectShare = 0.1, Pictures = pictures });
        var gone = await SimulatedStation.StartAsync(gateway.BrokerPort, AddressOf("station6"), new SimulatedLine());
        await gone.DisposeAsync();
    }

    public async Task DisposeAsync()
    {
        foreach (var station in stations)
            await station.DisposeAsync();
        gateway?.Dispose();
    }

    internal SimulatedStation Station(string name) => stations[Array.IndexOf(["station1", "station2", "station3", "station4", "station5", "station10"], name)];

    internal static byte[][] Pictures()
    {
        using var line = SubstrateLine.Open("sim:substrate?seed=5&defects=1", TimeProvider.System);
        using var encoder = new JpegEncoder();
        var pictures = new byte[4][];
        for (var part = 0; part < pictures.Length; part++)
        {
            using var frame = line.Read(CancellationToken.None)?.Frame ?? throw new InvalidOperationException("The part has no picture.");
            var jpeg = new ArrayBufferWriter<byte>();
            encoder.EncodeJpeg(frame, 85, jpeg);
            pictures[part] = jpeg.WrittenSpan.ToArray();
        }
        return pictures;
    }

    private static StationAddress AddressOf(string name) => new("lab", "line1", name);

    private async Task AddAsync(string name, SimulatedLine line) =>
        stations.Add(await SimulatedStation.StartAsync((gateway ?? throw new InvalidOperationException()).BrokerPort, AddressOf(name), line));
}
