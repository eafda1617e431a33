using Inspection.Contracts;

namespace Inspection.Core.Swapping;

/// <summary>Where a station stands with its orders.</summary>
/// <param name="Order">The order that <paramref name="Step"/> speaks of.</param>
/// <param name="Next">The newest order, waiting for the present step to end.</param>
/// <param name="Malformed">What is wrong with the newest message, which is no order; told when the present step has ended, and forgotten when an order follows it.</param>
/// <param name="Reason">Why refused, rolled back or idle.</param>
/// <param name="IsUnderway">Whether an action has been begun and has not ended.</param>
public sealed record SwapState(
    SwapStep Step, DesiredMessage? Order = null, DesiredMessage? Next = null, LocalizedText? Malformed = null, LocalizedText? Reason = null, bool IsUnderway = false)
{
    /// <summary>Whether the order is still open.</summary>
    public bool IsOpen => Step is not (SwapStep.Idle or SwapStep.Running or SwapStep.RolledBack or SwapStep.Refused);

    /// <summary>Whether the step may wait for ever, for a server or for parts, and so gives way to a newer order at once.</summary>
    public bool IsWaiting => Step is SwapStep.Downloading or SwapStep.Shadow or SwapStep.Watching;
}
