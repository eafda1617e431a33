using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;
using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Tests.Belt;

public class PartsOnBeltTests
{
    // A part of 50 mm, the camera 20 mm and the gate 200 mm behind the sensor; the gate takes 10 mm either way and keeps 5 mm clear.
    private static readonly BeltGeometry Geometry = new(PartLength: 50, ToCamera: 20, ToGate: 200, Before: 5, After: 5, Opening: 10, Closing: 10);

    private readonly PartsOnBelt queue = new(Geometry);

    [Theory]
    [InlineData(Verdict.Ok, false)]
    [InlineData(Verdict.Ng, true)]
    [InlineData(Verdict.Unknown, true)]
    [InlineData((Verdict)99, true)]
    public void Advance_PartAtTheGate_RejectsAllButOk(Verdict verdict, bool isRejected)
    {
        Judge("a", 0, verdict);

        queue.Advance(184.9).Rejects.ShouldBeFalse();
        queue.Advance(185).Rejects.ShouldBe(isRejected);
        queue.Advance(254.9).Rejects.ShouldBe(isRejected);
        queue.Advance(255).Rejects.ShouldBeFalse();
        queue.Advance(265);
        (queue.Count, queue.Counters.Rejected).ShouldBe((0, isRejected ? 1 : 0));
    }

    [Fact]
    public void Advance_NextPosition_IsWhereTheGateChanges()
    {
        Judge("a", 0, Verdict.Ng);

        queue.Advance(100).NextPosition.ShouldBe(185);
        queue.Advance(185).NextPosition.ShouldBe(255);
        queue.Advance(255).NextPosition.ShouldBe(double.PositiveInfinity);
    }

    [Fact]
    public void Advance_GoodPartBetweenBadOnesAtTheNeededGap_Passes()
    {
        Geometry.NeededGap.ShouldBe(15);
        Judge("bad", 0, Verdict.Ng);
        Judge("good", 65, Verdict.Ok);
        Judge("worse", 130, Verdict.Ng);

        queue.Advance(250).Rejects.ShouldBeTrue();
        queue.Advance(255).Rejects.ShouldBeFalse();
        queue.Advance(314.9).Rejects.ShouldBeFalse();
        queue.Advance(315).Rejects.ShouldBeTrue();
        queue.Advance(500);
        queue.Counters.GoodHit.ShouldBe(0);
    }

    [Fact]
    public void Advance_GoodPartNearerThanTheNeededGap_IsDeclaredHit()
    {
        Judge("bad", 0, Verdict.Ng);
        Judge("good", 60, Verdict.Ok);

        foreach (var position in (double[])[185, 255, 265, 400])
            queue.Advance(position);

        (queue.Counters.Rejected, queue.Counters.GoodHit).ShouldBe((1, 1));
    }

    [Fact]
    public void Advance_WindowsThatOverlap_AreOne()
    {
        Judge("a", 0, Verdict.Ng);
        Judge("b", 60, Verdict.Ng);

        queue.Advance(185).Rejects.ShouldBeTrue();
        queue.Advance(250).NextPosition.ShouldBe(315);
        queue.Advance(256).Rejects.ShouldBeTrue();
        queue.Advance(315).Rejects.ShouldBeFalse();
    }

    [Fact]
    public void Advance_WindowsTooNearForTheGateToClose_StayOpen()
    {
        Judge("a", 0, Verdict.Ng);
        // Its window begins 8 mm behind the end of the first; closing takes 10.
        Judge("b", 78, Verdict.Ng);

        queue.Advance(258).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void Settle_AtTheDecisionPoint_IsTooLate()
    {
        Judge("a", 0, null);

        queue.Settle(new PartId("a"), Verdict.Ok, 185).ShouldBe(Settlement.TooLate);

        queue.Advance(185).ShouldBe(new GateDemand(Rejects: true, NextPosition: 255, Overruns: 1));
        queue.Counters.Overruns.ShouldBe(1);
    }

    [Fact]
    public void Settle_JustBeforeTheDecisionPoint_Stands()
    {
        Judge("a", 0, null);

        queue.Settle(new PartId("a"), Verdict.Ok, 184.99).ShouldBe(Settlement.Stands);

        queue.Advance(185).ShouldBe(new GateDemand(Rejects: false, NextPosition: double.PositiveInfinity, Overruns: 0));
    }

    [Fact]
    public void Settle_PartThatIsLongGone_IsTooLate()
    {
        Judge("a", 0, null);
        queue.Advance(400);

        queue.Settle(new PartId("a"), Verdict.Ok, 400).ShouldBe(Settlement.TooLate);
        queue.Counters.Overruns.ShouldBe(1);
    }

    [Fact]
    public void Settle_SameIdentityTwiceOnTheBelt_BelongsToTheOlderFirst()
    {
        Judge("a", 0, null);
        Judge("a", 100, null);

        queue.Settle(new PartId("a"), Verdict.Ok, 120);
        queue.Settle(new PartId("a"), Verdict.Ng, 120);

        queue.Advance(185).Rejects.ShouldBeFalse();
        queue.Advance(285).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void Enter_WithinAPartsLength_IsOnePartRejectedWhole()
    {
        var first = queue.Enter(0, 0);
        queue.Identify(first, new PartId("a"));
        queue.TakeForCamera(20, 50, 0);

        queue.Enter(30, 0).ShouldBe(first);

        queue.Settle(new PartId("a"), Verdict.Ok, 50).ShouldBe(Settlement.Spoilt);
        queue.Advance(185).NextPosition.ShouldBe(285);
        (queue.Counters.Parts, queue.Counters.Doubles).ShouldBe((1, 1));
    }

    [Fact]
    public void Clear_AfterMoreThanAPart_RejectsTheWholeBlob()
    {
        queue.Enter(0, 0, isUntilCleared: true);
        queue.Clear(80);
        queue.TakeForCamera(90, 100, 0);

        var demand = queue.Advance(185);

        (demand.Rejects, demand.NextPosition).ShouldBe((true, 285));
    }

    [Fact]
    public void Clear_ToldLateOfAGoodPart_DoesNotSpoilIt()
    {
        var late = new PartsOnBelt(Geometry, telling: 10);
        late.Identify(late.Enter(0, 0, isUntilCleared: true), new PartId("a"));
        late.TakeForCamera(20, 50, 0);

        // The belt is beyond the part's length before anybody says that it ended in time.
        late.Advance(61);
        late.Clear(50);

        late.Settle(new PartId("a"), Verdict.Ok, 65).ShouldBe(Settlement.Stands);
        late.Advance(185).Rejects.ShouldBeFalse();
        late.Counters.Doubles.ShouldBe(0);
    }

    [Fact]
    public void Advance_SensorStillDarkWhenItsEndMustHaveBeenTold_RejectsTheBlob()
    {
        var late = new PartsOnBelt(Geometry, telling: 10);
        late.Enter(0, 0, isUntilCleared: true);

        late.Advance(62).Rejects.ShouldBeFalse();
        late.Counters.Doubles.ShouldBe(0);
        late.Advance(62.1);

        late.Counters.Doubles.ShouldBe(1);
    }

    [Fact]
    public void Advance_SensorStillDarkAtTheDecision_IsNotWaitedFor()
    {
        var late = new PartsOnBelt(Geometry, telling: 1000);
        late.Identify(late.Enter(0, 0, isUntilCleared: true), new PartId("a"));
        late.TakeForCamera(20, 50, 0);
        late.Settle(new PartId("a"), Verdict.Ok, 30);

        late.Advance(185).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void Advance_SensorThatStaysDark_RejectsOnAndOn()
    {
        queue.Enter(0, 0, isUntilCleared: true);

        queue.Advance(1000).Rejects.ShouldBeTrue();
        queue.Advance(1001).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void TakeForCamera_NextPartStandsThereToo_MissesThePictureAndRejects()
    {
        queue.Enter(0, 0);
        queue.Enter(60, 0);

        queue.TakeForCamera(80, 1000, 0).Part?.Spoiling.ShouldBe(Spoiling.NotPhotographed);
        queue.TakeForCamera(80, 1000, 0).Part?.Spoiling.ShouldBe(Spoiling.None);

        queue.TakeForCamera(80, 1000, 0).Part.ShouldBeNull();
        queue.Counters.NotPhotographed.ShouldBe(1);
        queue.Advance(185).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void TakeForCamera_PartThatHasMovedOn_IsMissed()
    {
        queue.Enter(0, 0);

        queue.TakeForCamera(31, latest: 10, 0).Part?.Spoiling.ShouldBe(Spoiling.NotPhotographed);
    }

    [Fact]
    public void SpoilAll_EverythingOnTheBelt_IsRejected()
    {
        Judge("a", 0, Verdict.Ok);
        Judge("b", 100, Verdict.Ok);

        queue.SpoilAll(Spoiling.Emergency);

        queue.Advance(185).Rejects.ShouldBeTrue();
        queue.Advance(285).Rejects.ShouldBeTrue();
        queue.Counters.Rejected.ShouldBe(2);
    }

    [Fact]
    public void Enter_BehindWhereTheBeltHasBeen_RejectsWhatItMayBe()
    {
        Judge("a", 100, Verdict.Ok);
        queue.Advance(200);
        queue.IsBackwards(150).ShouldBeTrue();

        queue.Enter(150, 0);

        queue.Advance(285).Rejects.ShouldBeTrue();
        queue.Counters.Backwards.ShouldBe(1);
    }

    [Fact]
    public void Enter_ToldLate_IsNotBackwards()
    {
        Judge("a", 100, Verdict.Ok);
        queue.Advance(230);

        queue.Enter(222, 0, late: 10);

        (queue.Count, queue.Counters.Backwards).ShouldBe((2, 0));
    }

    [Fact]
    public void Enter_MoreThanItHolds_RejectsTheRestWithTheLast()
    {
        for (var i = 0; i < PartsOnBelt.Capacity + 10; i++)
            queue.Enter(60 * i, 0);

        (queue.Count, queue.Counters.Doubles).ShouldBe((PartsOnBelt.Capacity, 10));
        queue.Advance(60 * (PartsOnBelt.Capacity + 9) + 200).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void Settle_AmongManyParts_AllocatesNothing()
    {
        for (var i = 0; i < 200; i++)
        {
            var number = queue.Enter(60 * i, 0);
            queue.Identify(number, PartId.Numbered("S0001-", number, 6));
        }
        queue.Settle(PartId.Numbered("S0001-", 1, 6), Verdict.Ok, 0);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 2; number <= 200; number++)
        {
            queue.Settle(PartId.Numbered("S0001-", number, 6), Verdict.Ok, 0);
            queue.Advance(0);
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private void Judge(string name, double position, Verdict? verdict)
    {
        var number = queue.Enter(position, 0);
        queue.TakeForCamera(position + Geometry.ToCamera, latest: 50, 0);
        queue.Identify(number, new PartId(name));
        if (verdict is { } known)
            queue.Settle(new PartId(name), known, position + Geometry.ToCamera);
    }
}
