using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Virtual;

/// <summary>The reject gate of a station without hardware: counts what it lets pass and what it rejects. Thread-safe.</summary>
public sealed class VirtualRejectGate : IRejectActuator
{
    private long rejected;
    private long passed;

    public long Rejected => Interlocked.Read(ref rejected);

    public long Passed => Interlocked.Read(ref passed);

    public Settlement Settle(PartId part, Verdict verdict)
    {
        if (verdict == Verdict.Ok)
            Interlocked.Increment(ref passed);
        else
            Interlocked.Increment(ref rejected);
        return Settlement.Stands;
    }
}
