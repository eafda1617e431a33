using Benchmarks.Boundary;

namespace Benchmarks.Tests.Boundary;

public class BoundarySideTests
{
    [Fact]
    public void Of_StepsInAnyOrder_FindsBothEnds()
    {
        var side = BoundarySide.Of([Step(5, StepVerdict.Stable), Step(20, StepVerdict.Failing), Step(10, StepVerdict.Stable), Step(15, StepVerdict.Degrading)], static step => step.Ordered);

        (side.HighestStable, side.LowestFailing).ShouldBe((10, 20));
        side.Steps.Select(static step => step.Ordered).ShouldBe([5, 10, 15, 20]);
    }

    [Fact]
    public void Of_StableAboveOneThatWasNot_IsNotTrusted() =>
        BoundarySide.Of([Step(5, StepVerdict.Stable), Step(10, StepVerdict.Degrading), Step(15, StepVerdict.Stable)], static step => step.Ordered).HighestStable.ShouldBe(5);

    [Fact]
    public void Of_NothingStableNothingFailing_SaysSo()
    {
        var side = BoundarySide.Of([Step(5, StepVerdict.Degrading)], static step => step.Ordered);

        (side.HighestStable, side.LowestFailing).ShouldBe((null, null));
    }

    [Fact]
    public void Step_SilentStream_HasNoLatency()
    {
        var step = BoundaryStep.Of([StreamReading.Of([], 5)], 5, 0.5, 1024 * 1024, new BoundaryCriteria());

        (step.Latency99Ms, step.Share, step.Verdict, step.PeakMegabytes).ShouldBe((null, 0, StepVerdict.Failing, 1));
    }

    private static BoundaryStep Step(double rate, StepVerdict verdict) => new(1, rate, rate, 1, 1, 1, 1, 1, 0, 0, 1, 1, verdict);
}
