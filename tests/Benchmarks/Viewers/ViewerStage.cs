using Inspection.Contracts;
using TestKit.Stations;

namespace Benchmarks.Viewers;

/// <summary>A gateway process with its broker, and one station that sends 15 frames a second of 60 KB while somebody watches.</summary>
internal sealed class ViewerStage : IAsyncDisposable
{
    /// <summary>960×540 as JPEG.</summary>
    public const int PictureBytes = 60_000;

    public const double FramesPerSecond = 15;

    private static readonly StationAddress address = new("bench", "line", "camera");

    /// <summary>By the frame's number; far more than are ever underway.</summary>
    private readonly long[] timestamps = new long[1024];

    private readonly SimulatedStation station;

    private ViewerStage(GatewayProgram gateway, SimulatedStation station)
    {
        Gateway = gateway;
        this.station = station;
        station.FrameSending = (frame, timestamp) => Volatile.Write(ref timestamps[frame % timestamps.Length], timestamp);
    }

    public GatewayProgram Gateway { get; }

    public string Station { get; } = address.ToString();

    public long Frames => station.Frames;

    public static async Task<ViewerStage> StartAsync()
    {
        var gateway = await GatewayProgram.StartAsync();
        var line = new SimulatedLine { PartsPerSecond = FramesPerSecond, DefectShare = 0, Pictures = [Picture()], WidthPixels = 960, HeightPixels = 540 };
        return new ViewerStage(gateway, await SimulatedStation.StartAsync(gateway.BrokerPort, address, line));
    }

    public long SentAt(long frame) => Volatile.Read(ref timestamps[frame % timestamps.Length]);

    public async ValueTask DisposeAsync()
    {
        await station.DisposeAsync();
        Gateway.Dispose();
    }

    /// <summary>Nobody decodes it; the gateway looks at its markers.</summary>
    private static byte[] Picture()
    {
        var picture = new byte[PictureBytes];
        new Random(1).NextBytes(picture);
        (picture[0], picture[1], picture[2], picture[^2], picture[^1]) = (0xFF, 0xD8, 0xFF, 0xFF, 0xD9);
        return picture;
    }
}
