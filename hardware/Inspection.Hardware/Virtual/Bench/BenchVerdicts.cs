using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>Lets the bench know what was said of each part, so that it can tell a fault of the gate from one of the model. The actuator stays the caller's.</summary>
public sealed class BenchVerdicts(IRejectActuator actuator, VirtualBench bench) : IRejectActuator
{
    public long Rejected => actuator.Rejected;

    public Settlement Settle(PartId part, Verdict verdict)
    {
        var settlement = actuator.Settle(part, verdict);
        bench.Judge(part, settlement == Settlement.Stands ? verdict : Verdict.Unknown);
        return settlement;
    }
}
