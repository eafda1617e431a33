using Inspection.Contracts;
using Inspection.Core.Swapping;

namespace Inspection.Core.Tests.Swapping;

public class SwapMachineTests
{
    private static readonly SwapEvent done = new SwapEvent.Done();
    private static readonly LocalizedText trouble = new("trouble", "문제");

    [Fact]
    public void Next_EverythingGoesWell_PassesEachStepInOrder()
    {
        var walk = new Walk();

        walk.On(Ordered("a"));
        for (var i = 0; i < 8; i++)
            walk.On(done);

        walk.Steps.ShouldBe(
        [
            SwapStep.Desired, SwapStep.Downloading, SwapStep.Checking, SwapStep.Warming, SwapStep.Shadow, SwapStep.Watching, SwapStep.Committing, SwapStep.Running,
        ]);
        walk.Actions.ShouldBe(
        [
            SwapAction.Begin, SwapAction.Download, SwapAction.Check, SwapAction.Warm, SwapAction.Shadow, SwapAction.Watch, SwapAction.Commit, SwapAction.Settle,
        ]);
        walk.State.IsUnderway.ShouldBeFalse();
    }

    [Fact]
    public void Next_NoShadowParts_GoesFromWarmingToWatching()
    {
        var walk = new Walk();

        walk.On(Ordered("a", new SwapSettings(ShadowParts: 0)));
        walk.On(done, 4);

        walk.State.Step.ShouldBe(SwapStep.Watching);
        walk.Actions.ShouldNotContain(SwapAction.Shadow);
    }

    [Theory]
    [InlineData(0, SwapStep.Refused, SwapAction.Discard)]
    [InlineData(1, SwapStep.Refused, SwapAction.Discard)]
    [InlineData(2, SwapStep.Refused, SwapAction.Discard)]
    [InlineData(3, SwapStep.Refused, SwapAction.Discard)]
    [InlineData(4, SwapStep.Refused, SwapAction.Discard)]
    [InlineData(5, SwapStep.RolledBack, SwapAction.RollBack)]
    [InlineData(6, SwapStep.RolledBack, SwapAction.RollBack)]
    public void Next_StepFails_TheOldModelStaysAndTheReasonIsKept(int stepsBefore, SwapStep step, SwapAction action)
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, stepsBefore);

        walk.On(new SwapEvent.Failed(trouble));

        (walk.State.Step, walk.Actions[^1], walk.State.Reason).ShouldBe((step, action, trouble));
    }

    [Fact]
    public void Next_SameOrderAgain_IsNoWork()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, 3);
        walk.On(new SwapEvent.Failed(trouble));
        walk.On(done);
        var actions = walk.Actions.Count;

        walk.On(Ordered("a"));

        walk.Actions.Count.ShouldBe(actions);
        walk.State.Step.ShouldBe(SwapStep.Refused);
    }

    [Fact]
    public void Next_ModelInForceAlready_RunsWithoutAnyStep()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));

        walk.On(new SwapEvent.AlreadyInForce());

        walk.State.Step.ShouldBe(SwapStep.Running);
        walk.Actions.ShouldBe([SwapAction.Begin, SwapAction.Settle]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Next_NewerOrderMeanwhile_OnlyWaitingStepsGiveWay(int stepsBefore, bool givesWay)
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, stepsBefore);

        walk.On(Ordered("b"));

        (walk.Actions[^1] == SwapAction.GiveWay).ShouldBe(givesWay);
        walk.State.Order?.Id.ShouldBe("a");
        walk.State.Next?.Id.ShouldBe("b");
    }

    [Fact]
    public void Next_SeveralOrdersMeanwhile_TheNewestIsTakenUpNext()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, 2);
        walk.On(Ordered("b"));
        walk.On(Ordered("c"));

        walk.On(done);
        walk.State.Step.ShouldBe(SwapStep.Refused);
        walk.State.Reason.ShouldNotBeNull().English.ShouldContain("c");
        walk.On(done);

        (walk.State.Step, walk.State.Order?.Id, walk.State.Next).ShouldBe((SwapStep.Desired, "c", null));
    }

    [Fact]
    public void Next_NewerOrderWhileWatching_RollsBackFirst()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, 5);
        walk.On(Ordered("b"));

        walk.On(new SwapEvent.GaveWay());

        (walk.State.Step, walk.Actions[^1]).ShouldBe((SwapStep.RolledBack, SwapAction.RollBack));
    }

    [Fact]
    public void Next_NewerOrderWhileCommitting_KeepsWhatIsOnDiskAndGoesOnFromThere()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, 6);
        walk.On(Ordered("b"));

        walk.On(done);
        walk.State.Step.ShouldBe(SwapStep.Running);
        walk.On(done);

        (walk.State.Step, walk.State.Order?.Id).ShouldBe((SwapStep.Desired, "b"));
    }

    [Fact]
    public void Next_OrderWhileTheLastIsBeingSettled_Waits()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done, 7);
        walk.State.Step.ShouldBe(SwapStep.Running);

        walk.On(Ordered("b"));
        walk.Actions[^1].ShouldBe(SwapAction.Settle);
        walk.On(done);

        walk.Actions[^1].ShouldBe(SwapAction.Begin);
    }

    [Fact]
    public void Next_NonsenseArrivesDuringASwap_IsToldWhenTheSwapHasEnded()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(done);

        walk.On(new SwapEvent.Misordered(trouble));
        walk.State.Step.ShouldBe(SwapStep.Downloading);
        walk.On(done, 7);

        walk.Steps.ShouldBe([SwapStep.Desired, SwapStep.Downloading, SwapStep.Checking, SwapStep.Warming, SwapStep.Shadow, SwapStep.Watching, SwapStep.Committing, SwapStep.Running, SwapStep.Refused]);
        walk.State.Reason.ShouldBe(trouble);
    }

    [Fact]
    public void Next_OrderFollowsNonsense_Counts()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(new SwapEvent.Misordered(trouble));
        walk.On(Ordered("b"));
        walk.On(done, 30);

        (walk.State.Step, walk.State.Order?.Id).ShouldBe((SwapStep.Running, "b"));
    }

    [Fact]
    public void Next_NonsenseFollowsAWaitingOrder_IsToldAfterIt()
    {
        var walk = new Walk();
        walk.On(Ordered("a"));
        walk.On(Ordered("b"));
        walk.On(new SwapEvent.Misordered(trouble));
        walk.On(done, 30);

        walk.Steps[^2..].ShouldBe([SwapStep.Running, SwapStep.Refused]);
    }

    private static SwapEvent.Ordered Ordered(string id, SwapSettings? settings = null) =>
        new(new DesiredMessage(id, new DesiredModel("m", "1.0.0", new string('a', 64), 1, "http://127.0.0.1/"), settings));

    /// <summary>Every state and action on the way.</summary>
    private sealed class Walk
    {
        public SwapState State { get; private set; } = new(SwapStep.Idle);

        public List<SwapStep> Steps { get; } = [];

        public List<SwapAction> Actions { get; } = [];

        public void On(SwapEvent what, int times = 1)
        {
            for (var i = 0; i < times; i++)
            {
                var (state, action) = SwapMachine.Next(State, what);
                if (state.Step != State.Step)
                    Steps.Add(state.Step);
                if (action != SwapAction.None)
                    Actions.Add(action);
                State = state;
            }
        }
    }
}
