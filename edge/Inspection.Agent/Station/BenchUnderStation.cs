using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Sources;
using Inspection.Hardware.Boards;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Virtual.Bench;
using Inspection.Messaging.Stations;
using Inspection.VirtualLine.Line;

namespace Inspection.Agent.Station;

/// <summary>The virtual bench that a station stands on, and what is told of it while somebody watches.</summary>
internal sealed class BenchUnderStation : IDisposable
{
    /// <summary>Often enough that nothing is missed by eye; what moves evenly is drawn in between by whoever watches.</summary>
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(80);

    private readonly VirtualBench bench;
    private readonly TimeProvider time;

    private BenchUnderStation(BenchSettings settings, TimeProvider time)
    {
        bench = new VirtualBench(settings, time);
        this.time = time;
    }

    /// <summary>What the virtual line stands on.</summary>
    public IPartConveyor Conveyor => bench.Camera;

    /// <returns>Null: the station's hardware is real, or there is none.</returns>
    /// <exception cref="InputException">The camera is not one of a virtual line.</exception>
    public static BenchUnderStation? Open(HardwareSettings? hardware, IReadOnlyList<CameraChoice> cameras, TimeProvider time)
    {
        if (hardware is not { Board.Kind: BoardKind.Virtual })
            return null;
        if (cameras is not [{ Camera: var camera }] || SourceUri.Parse(camera).Scheme != "sim")
            throw new InputException(Texts.BenchNeedsVirtualLine(string.Join(", ", cameras)));
        var line = SubstrateLineOptions.Parse(camera);
        return new BenchUnderStation(new BenchSettings(hardware, line.PartsPerSecond, (int)(line.Seed & int.MaxValue)), time);
    }

    /// <summary>The station's pins and buses; the caller disposes them, before the bench.</summary>
    public IStationBoard OpenBoard() => new VirtualBoard(bench);

    /// <summary>The actuator, whose verdicts the bench hears as well.</summary>
    public IRejectActuator Noting(IRejectActuator actuator) => new BenchVerdicts(actuator, bench);

    /// <summary>The belt is switched on, and the bench told and operated over the channel until disposal.</summary>
    public IDisposable Begin(MqttStationChannel channel)
    {
        channel.Operated = bench.Do;
        bench.Do(new BenchInput(Belt: true));
        return time.CreateTimer(
            _ =>
            {
                if (channel.BenchWanted)
                    channel.Tell(bench.Look());
            },
            null, interval, interval);
    }

    public void Dispose() => bench.Dispose();
}
