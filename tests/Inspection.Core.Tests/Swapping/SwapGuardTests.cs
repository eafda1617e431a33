using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Core.Swapping;

namespace Inspection.Core.Tests.Swapping;

public class SwapGuardTests
{
    private static readonly SwapSettings settings = new(GuardParts: 30);

    [Fact]
    public void Judge_SameAsTheOldModel_IsContentAfterItsParts()
    {
        var guard = new SwapGuard(Record(20, Clean(4)), settings);

        for (var part = 0; part < 30; part++)
        {
            guard.IsContent.ShouldBeFalse();
            guard.Judge(Clean(4)).ShouldBeNull();
        }

        guard.IsContent.ShouldBeTrue();
    }

    [Fact]
    public void Judge_ModelFails_TripsAtTheFirst() =>
        new SwapGuard(Record(20, Clean(4)), settings).Judge(Of(Verdict.Unknown, VerdictReason.InferenceFailed, 1)).ShouldNotBeNull();

    [Fact]
    public void Judge_TooSlow_TripsAsSoonAsThereIsAMedian()
    {
        var guard = new SwapGuard(Record(20, Clean(4)), settings);

        var tripped = Enumerable.Range(1, 30).First(_ => guard.Judge(Clean(40)) is not null);

        tripped.ShouldBe(SwapGuard.FewestParts);
    }

    [Fact]
    public void Judge_SlowerByLittle_IsTolerated()
    {
        var guard = new SwapGuard(Record(20, Clean(0.5)), settings);

        Enumerable.Range(0, 30).ShouldAllBe(_ => guard.Judge(Clean(4)) == null);
    }

    [Fact]
    public void Judge_RejectsEverything_Trips()
    {
        var guard = new SwapGuard(Record(20, Clean(4)), settings);

        Enumerable.Range(0, 30).Any(_ => guard.Judge(Of(Verdict.Ng, VerdictReason.Defects, 4)) is not null).ShouldBeTrue();
    }

    [Fact]
    public void Judge_FindsNothingAnyMore_Trips()
    {
        var guard = new SwapGuard(Record(20, Of(Verdict.Ng, VerdictReason.Defects, 4)), settings);

        Enumerable.Range(0, 30).Any(_ => guard.Judge(Clean(4)) is not null).ShouldBeTrue();
    }

    [Fact]
    public void Judge_PartsThatNeverReachTheModel_CountForNothing()
    {
        var guard = new SwapGuard(Record(20, Clean(4)), settings);

        guard.Judge(Of(Verdict.Unknown, VerdictReason.NotRegistered, 0)).ShouldBeNull();

        guard.Parts.ShouldBe(0);
    }

    [Fact]
    public void ShadowTally_TooLittleAgreement_SaysSoAtTheLastPart()
    {
        var tally = new ShadowTally(new SwapSettings(ShadowParts: 4, MinimumAgreement: 0.75));

        tally.Count(Verdict.Ok, Clean(1)).ShouldBeNull();
        tally.Count(Verdict.Ng, Clean(1)).ShouldBeNull();
        tally.Count(Verdict.Ng, Clean(1)).ShouldBeNull();
        tally.Count(Verdict.Ok, Clean(1)).ShouldNotBeNull().English.ShouldContain("2 of 4");
    }

    private static JudgingRecord Record(int parts, Inspected inspected)
    {
        var record = new JudgingRecord();
        for (var part = 0; part < parts; part++)
            record.Add(inspected);
        return record;
    }

    private static Inspected Clean(double milliseconds) => Of(Verdict.Ok, VerdictReason.Clean, milliseconds);

    private static Inspected Of(Verdict verdict, VerdictReason reason, double milliseconds)
    {
        var inspected = new Inspected();
        inspected.Conclude(verdict, reason, null, new StageTimes(0, 0, 0, 0, milliseconds, 0, 0, milliseconds));
        return inspected;
    }
}
