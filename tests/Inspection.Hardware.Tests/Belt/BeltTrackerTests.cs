using Inspection.Contracts;
using Inspection.Core.Actuation;
using Inspection.Core.Parts;
using Inspection.Core.Triggering;
using Inspection.Hardware.Belt;
using TestKit;

namespace Inspection.Hardware.Tests.Belt;

public sealed class BeltTrackerTests : IDisposable
{
    private const double Speed = 100;

    private readonly ManualTime time = new();
    private readonly TimeBelt belt;
    private readonly BeltTracker tracker;
    private readonly SoftwareSensor sensor;

    public BeltTrackerTests()
    {
        belt = new TimeBelt(Speed, time);
        var geometry = new BeltGeometry(PartLength: 50, ToCamera: 20, ToGate: 200, Before: 5, After: 5, Opening: 5, Closing: 5);
        tracker = new BeltTracker(belt, new TrackingSettings(geometry, Speed, TimeSpan.Zero, TimeSpan.FromMilliseconds(100)), time);
        sensor = new SoftwareSensor(time);
        tracker.Follow(sensor);
    }

    public void Dispose() => tracker.Dispose();

    [Fact]
    public async Task Wait_PartUnderWay_ReturnsWhenItStandsBeforeTheCamera()
    {
        sensor.See();
        var waiting = Task.Run(() => tracker.Wait(CancellationToken.None));
        Step(milliseconds: 199);
        waiting.IsCompleted.ShouldBeFalse();

        Step(milliseconds: 2);

        var part = await waiting;
        (part.Number, part.Failure).ShouldBe((1, null));
    }

    [Fact]
    public void Wait_Cancelled_Throws() => Should.Throw<OperationCanceledException>(() => tracker.Wait(new CancellationToken(canceled: true)));

    [Fact]
    public void Match_PictureFromBeforeThePart_IsTooEarly()
    {
        var part = Photographed();

        tracker.Match(part, part.Timestamp - 1).ShouldBe(PictureMatch.TooEarly);
        tracker.Match(part, part.Timestamp).ShouldBe(PictureMatch.Shows);
    }

    [Fact]
    public void Match_PartHasMovedOn_IsTooLateAndTheVerdictDoesNotStand()
    {
        var part = Photographed();
        Step(milliseconds: 101);

        tracker.Match(part, time.GetTimestamp()).ShouldBe(PictureMatch.TooLate);

        tracker.Identify(part, new PartId("a"));
        tracker.Settle(new PartId("a"), Verdict.Ok).ShouldBe(Settlement.Spoilt);
        tracker.Counters.NotPhotographed.ShouldBe(1);
    }

    [Fact]
    public void Match_BeltStoodMeanwhile_StillShowsThePart()
    {
        var part = Photographed();
        belt.Run(isOn: false);
        Step(milliseconds: 60_000);

        tracker.Match(part, time.GetTimestamp()).ShouldBe(PictureMatch.Shows);
    }

    [Fact]
    public void Demand_RejectedPart_IsDueAtTheGate()
    {
        var part = Photographed();
        tracker.Identify(part, new PartId("a"));
        tracker.Settle(new PartId("a"), Verdict.Ng);

        tracker.Demand(out var due).Rejects.ShouldBeFalse();

        // 190 mm after the sighting, of which 20 mm are gone.
        due.ShouldBe(time.GetTimestamp() + TimeSpan.FromMilliseconds(1700).Ticks);
    }

    [Fact]
    public void Demand_StandingBelt_IsNeverDue()
    {
        sensor.See();
        belt.Run(isOn: false);

        tracker.Demand(out var due);

        due.ShouldBeNull();
    }

    [Fact]
    public void Enter_PictureWithoutSighting_IsTrackedFromTheCamera()
    {
        tracker.Enter(new PartId("a"), time.GetTimestamp());
        tracker.Settle(new PartId("a"), Verdict.Ng).ShouldBe(Settlement.Stands);
        Step(milliseconds: 1700);

        tracker.Demand(out _).Rejects.ShouldBeTrue();
    }

    [Fact]
    public void Settle_OnARunningBelt_AllocatesNothing()
    {
        for (var number = 0; number < 100; number++)
            tracker.Enter(PartId.Numbered("S0001-", number, 6), time.GetTimestamp());
        tracker.Settle(PartId.Numbered("S0001-", 0, 6), Verdict.Ok);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var number = 1; number < 100; number++)
            tracker.Settle(PartId.Numbered("S0001-", number, 6), Verdict.Ng);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Trouble_EncoderRunsBackwards_IsNamed()
    {
        var encoder = new EncoderBelt(1, time);
        using var counted = new BeltTracker(encoder, new TrackingSettings(new BeltGeometry(50, 20, 200, 5, 5, 5, 5), Speed, TimeSpan.Zero, TimeSpan.FromSeconds(1)), time);
        counted.Demand(out _);
        counted.Trouble.ShouldBeNull();
        for (var i = 0; i < 3; i++)
            encoder.Step(-1, time.GetTimestamp());

        counted.Trouble?.English.ShouldContain("runs backwards");
    }

    [Fact]
    public void Trouble_BeltFasterThanTheGateWasReckonedWith_IsNamed()
    {
        var encoder = new EncoderBelt(1, time);
        using var counted = new BeltTracker(encoder, new TrackingSettings(new BeltGeometry(50, 20, 200, 5, 5, 5, 5), Speed, TimeSpan.Zero, TimeSpan.FromSeconds(1)), time);
        for (var i = 0; i < 40; i++)
        {
            Step(milliseconds: 5);
            encoder.Step(1, time.GetTimestamp());
        }

        counted.Trouble?.English.ShouldContain("runs faster than belt.speedMillimetresPerSecond = 100");
    }

    private TriggeredPart Photographed()
    {
        sensor.See();
        Step(milliseconds: 200);
        return tracker.Wait(CancellationToken.None);
    }

    private void Step(int milliseconds) => time.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
