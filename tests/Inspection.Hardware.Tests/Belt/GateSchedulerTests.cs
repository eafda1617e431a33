using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Tests.Fakes;
using TestKit;

namespace Inspection.Hardware.Tests.Belt;

public sealed class GateSchedulerTests : IDisposable
{
    private static readonly BeltGeometry Geometry = new(PartLength: 50, ToCamera: 0, ToGate: 200, Before: 5, After: 5, Opening: 5, Closing: 5);

    private readonly ManualTime time = new();
    private readonly EncoderBelt encoder;
    private readonly BeltTracker tracker;
    private readonly FakeGate gate;
    private readonly GateScheduler scheduler;

    public GateSchedulerTests()
    {
        encoder = new EncoderBelt(1, time);
        tracker = new BeltTracker(encoder, new TrackingSettings(Geometry, 100, TimeSpan.Zero, TimeSpan.FromMilliseconds(100)), time);
        gate = new FakeGate(time);
        scheduler = new GateScheduler(tracker, gate, time);
    }

    public void Dispose()
    {
        scheduler.Dispose();
        tracker.Dispose();
    }

    [Fact]
    public void Start_NothingOnTheBelt_LetsPass()
    {
        gate.Told.ShouldBeEmpty();

        scheduler.Start();

        Eventually.Holds(() => gate.Told is [(false, _)]);
    }

    [Fact]
    public void Run_BadPart_FiresAtItsCountsAndNotBefore()
    {
        scheduler.Start();
        Eventually.Holds(() => gate.Told.Count == 1);
        tracker.Enter(new PartId("a"), time.GetTimestamp());
        tracker.Settle(new PartId("a"), Verdict.Ng);
        Move(189);
        gate.Told.Count.ShouldBe(1);

        Move(1);
        Eventually.Holds(() => gate.Told is [_, (true, _)]);
        Move(64);
        gate.Told.Count.ShouldBe(2);
        Move(1);

        Eventually.Holds(() => gate.Told is [_, _, (false, _)]);
        scheduler.Fired.ShouldBe(1);
    }

    [Fact]
    public void Run_NoVerdict_RejectsAndTellsTheOverrun()
    {
        var overruns = 0;
        scheduler.Overrun += count => Interlocked.Add(ref overruns, count);
        scheduler.Start();
        tracker.Enter(new PartId("a"), time.GetTimestamp());

        Move(190);

        Eventually.Holds(() => gate.Told is [.., (true, _)]);
        Eventually.Holds(() => Volatile.Read(ref overruns) == 1);
    }

    [Fact]
    public void Hold_Emergency_RejectsUntilReleased()
    {
        scheduler.Start();
        Eventually.Holds(() => gate.Told.Count == 1);

        scheduler.Hold(true);
        Eventually.Holds(() => gate.Told is [.., (true, _)]);
        scheduler.Hold(false);

        Eventually.Holds(() => gate.Told is [.., (false, _)]);
    }

    [Fact]
    public void Run_GateGone_TellsAndTriesAgain()
    {
        var troubles = new List<bool>();
        scheduler.TroubleChanged += trouble =>
        {
            lock (troubles)
                troubles.Add(trouble is not null);
        };
        gate.IsGone = true;
        scheduler.Start();
        Eventually.Holds(() => Count(troubles) == 1);

        gate.IsGone = false;
        Eventually.Holds(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return gate.Told is [(false, _)];
        });

        Eventually.Holds(() => Count(troubles) == 2);
        troubles.ShouldBe([true, false]);
    }

    [Fact]
    public void Dispose_WhileRunning_GivesTheGateBack()
    {
        scheduler.Start();

        scheduler.Dispose();

        gate.IsDisposed.ShouldBeTrue();
    }

    private static int Count(List<bool> troubles)
    {
        lock (troubles)
            return troubles.Count;
    }

    private void Move(int counts)
    {
        for (var i = 0; i < counts; i++)
            encoder.Step(1, time.GetTimestamp());
    }
}
