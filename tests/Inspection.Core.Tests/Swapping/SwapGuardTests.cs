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

        Enumerable.Range(0, 30).Any(_ => guard.Judge(Reject) is not null).ShouldBeTrue();
    }

    [Fact]
    public void Judge_RejectsEverythingWhereAThirdWasBad_TripsAtOnce()
    {
        var guard = new SwapGuard(Record(256, 82), settings);

        Enumerable.Range(1, 30).First(_ => guard.Judge(Reject) is not null).ShouldBe(SwapGuard.FewestParts);
    }

    [Fact]
    public void Judge_FewPartsThatHappenToBeBad_IsTolerated()
    {
        var guard = new SwapGuard(Record(256, 82), settings);

        // 8 of the first 11 against a third: what one in some hundred samples of the same model looks like.
        foreach (var inspected in Enumerable.Repeat(Reject, 8).Concat(Enumerable.Repeat(Clean(4), 3)))
            guard.Judge(inspected).ShouldBeNull();
    }

    [Fact]
    public void Judge_TightLimitAndANewModelThatFindsNothing_TripsWithTheLastPart()
    {
        var guard = new SwapGuard(Record(256, 38), new SwapSettings(GuardParts: 50, MaximumVerdictShift: 0.1));

        Enumerable.Range(1, 50).First(_ => guard.Judge(Clean(4)) is not null).ShouldBe(50);
    }

    [Fact]
    public void Judge_FewPartsOnBothSides_TripsOnAShiftThatIsPlain()
    {
        var guard = new SwapGuard(Record(10, 1), new SwapSettings(GuardParts: 10));

        Enumerable.Range(1, 10).Any(part => guard.Judge(part == 1 ? Clean(4) : Reject) is not null).ShouldBeTrue();
    }

    /// <summary>Every look is a chance to be wrong, so the whole watch of many swaps is what must be rare to trip.</summary>
    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    public void Judge_SameModelTwoThousandTimes_HardlyEverTrips(double share)
    {
        var random = new Random(7);
        var tripped = 0;
        for (var swap = 0; swap < 2000; swap++)
        {
            var guard = new SwapGuard(Record(256, Enumerable.Range(0, 256).Count(_ => random.NextDouble() < share)), new SwapSettings());
            tripped += Enumerable.Range(0, 50).Any(_ => guard.Judge(random.NextDouble() < share ? Reject : Clean(4)) is not null) ? 1 : 0;
        }

        tripped.ShouldBeLessThanOrEqualTo(5);
    }

    [Fact]
    public void Judge_FindsNothingAnyMore_Trips()
    {
        var guard = new SwapGuard(Record(20, Reject), settings);

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

    private static Inspected Reject => Of(Verdict.Ng, VerdictReason.Defects, 4);

    private static JudgingRecord Record(int parts, int rejected)
    {
        var record = Record(rejected, Reject);
        for (var part = rejected; part < parts; part++)
            record.Add(Clean(4));
        return record;
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
