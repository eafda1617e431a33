using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Rejects nothing.</summary>
internal sealed class FakeGate : IRejectActuator
{
    public long Rejected => 0;

    public Settlement Settle(PartId part, Verdict verdict) => Settlement.Stands;
}
