using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Modbus;

namespace Inspection.Hardware.Modbus;

/// <summary>What the station shows to PLCs: the last result, its own state, a heartbeat. <see cref="Judged"/> is the inspection thread's, everything else thread-safe.</summary>
public sealed class PlcBoard : IPartObserver
{
    private const int NeverAcknowledged = -1;

    private readonly LatestResult latest = new();
    private PlcResult current;
    private int acknowledged = NeverAcknowledged;
    private int status = (int)StationStatus.Starting;
    private int beats;

    /// <summary>Orders are taken and verdicts shown.</summary>
    internal bool IsInOperation => (StationStatus)Volatile.Read(ref status) is StationStatus.Online or StationStatus.Degraded;

    public void Judged(JudgedPart part)
    {
        current = current.Next(part, unread: !current.IsNone && !IsAcknowledged(current));
        latest.Write(current);
    }

    public void Show(StationStatus next) => Volatile.Write(ref status, (int)next);

    internal void Beat() => Interlocked.Increment(ref beats);

    /// <param name="sequence">Of the result that a PLC has read; of an earlier one: nothing happens.</param>
    internal void Acknowledge(ushort sequence) => Volatile.Write(ref acknowledged, sequence);

    /// <summary>Fills the tables with one moment.</summary>
    internal void FillIn(ModbusMapping mapping)
    {
        var result = latest.Read();
        PlcMap.Write(mapping, result, (StationStatus)Volatile.Read(ref status), (ushort)Volatile.Read(ref beats), IsAcknowledged(result), (ushort)Math.Max(0, Volatile.Read(ref acknowledged)));
    }

    private bool IsAcknowledged(in PlcResult result) => Volatile.Read(ref acknowledged) == (ushort)result.Sequence;
}
