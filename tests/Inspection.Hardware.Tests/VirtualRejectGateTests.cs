using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Virtual;

namespace Inspection.Hardware.Tests;

public class VirtualRejectGateTests
{
    private readonly VirtualRejectGate gate = new();

    [Theory]
    [InlineData(Verdict.Ok, 1, 0)]
    [InlineData(Verdict.Ng, 0, 1)]
    [InlineData(Verdict.Unknown, 0, 1)]
    public void Settle_OnlyOk_LetsThePartPass(Verdict verdict, long passed, long rejected)
    {
        gate.Settle(new PartId("part"), verdict);

        (gate.Passed, gate.Rejected).ShouldBe((passed, rejected));
    }

    [Fact]
    public void Settle_VerdictOfALaterVersion_Rejects()
    {
        gate.Settle(new PartId("part"), (Verdict)99);

        (gate.Passed, gate.Rejected).ShouldBe((0, 1));
    }

    [Fact]
    public void Settle_FromSeveralThreads_CountsEachPart()
    {
        Parallel.For(0, 10_000, number => gate.Settle(new PartId($"{number}"), number % 4 == 0 ? Verdict.Ok : Verdict.Ng));

        (gate.Passed, gate.Rejected).ShouldBe((2_500, 7_500));
    }
}
