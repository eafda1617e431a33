using Inspection.Contracts;

namespace Inspection.Core.Swapping;

/// <summary>
/// The policy of a swap, without any of its work: desired → downloading → checking → warming → shadow → watching → committing → running, and from
/// anywhere before committing back to the old model. One action is under way at a time. The newest order wins: it waits for the present action, and an
/// action that itself may wait for ever gives way.
/// </summary>
public static class SwapMachine
{
    public static SwapMove Next(SwapState state, SwapEvent what) => what switch
    {
        SwapEvent.Ordered(var order) => state.IsUnderway ? Queue(state, order) : Take(state, order),
        SwapEvent.Misordered(var why) => state.IsUnderway ? Stay(state with { Malformed = why }) : Refuse(why),
        SwapEvent.Done => state.IsOpen ? Advance(state) : Rest(state),
        SwapEvent.Failed(var why) => state.IsOpen ? GiveUp(state, why) : Rest(state),
        SwapEvent.GaveWay => state is { IsOpen: true, Next: { } next } ? GiveUp(state, Texts.Superseded(next.Id)) : Rest(state),
        SwapEvent.AlreadyInForce => To(state, SwapStep.Running, SwapAction.Settle),
        _ => Stay(state),
    };

    private static SwapMove Stay(SwapState state) => new(state, SwapAction.None);

    private static SwapMove To(SwapState state, SwapStep step, SwapAction action, LocalizedText? why = null) =>
        new(state with { Step = step, Reason = why, IsUnderway = true }, action);

    private static SwapMove Refuse(LocalizedText why) => new(new SwapState(SwapStep.Refused, Reason: why), SwapAction.None);

    private static SwapMove Begin(DesiredMessage order) => To(new SwapState(SwapStep.Desired, order), SwapStep.Desired, SwapAction.Begin);

    /// <summary>The same order again means no work, whatever became of it.</summary>
    private static SwapMove Take(SwapState state, DesiredMessage order) => order.Id == state.Order?.Id ? Stay(state) : Begin(order);

    private static SwapMove Queue(SwapState state, DesiredMessage order) => order.Id == (state.Next ?? state.Order)?.Id
        ? Stay(state with { Malformed = null })
        : new SwapMove(state with { Next = order, Malformed = null }, state.IsWaiting && state.Next is null ? SwapAction.GiveWay : SwapAction.None);

    private static SwapMove Advance(SwapState state)
    {
        // Once the new model is on disk it is the station's; the newer order starts from there.
        if (state.Next is { } next && state.Step != SwapStep.Committing)
            return GiveUp(state, Texts.Superseded(next.Id));
        var hasShadow = state.Order?.SwapOrDefault.ShadowParts > 0;
        return state.Step switch
        {
            SwapStep.Desired => To(state, SwapStep.Downloading, SwapAction.Download),
            SwapStep.Downloading => To(state, SwapStep.Checking, SwapAction.Check),
            SwapStep.Checking => To(state, SwapStep.Warming, SwapAction.Warm),
            SwapStep.Warming when hasShadow => To(state, SwapStep.Shadow, SwapAction.Shadow),
            SwapStep.Warming or SwapStep.Shadow => To(state, SwapStep.Watching, SwapAction.Watch),
            SwapStep.Watching => To(state, SwapStep.Committing, SwapAction.Commit),
            _ => To(state, SwapStep.Running, SwapAction.Settle),
        };
    }

    /// <summary>The old model stays, or comes back.</summary>
    private static SwapMove GiveUp(SwapState state, LocalizedText why) => state.Step is SwapStep.Watching or SwapStep.Committing
        ? To(state, SwapStep.RolledBack, SwapAction.RollBack, why)
        : To(state, SwapStep.Refused, SwapAction.Discard, why);

    /// <summary>An order is settled; the next one begins.</summary>
    private static SwapMove Rest(SwapState state)
    {
        if (state.Next is not { } next)
            return state.Malformed is { } why ? Refuse(why) : Stay(state with { IsUnderway = false });
        var begun = Begin(next);
        return begun with { State = begun.State with { Malformed = state.Malformed } };
    }
}
