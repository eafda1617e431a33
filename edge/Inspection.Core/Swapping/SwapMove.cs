namespace Inspection.Core.Swapping;

/// <summary>One step of <see cref="SwapMachine"/>.</summary>
public readonly record struct SwapMove(SwapState State, SwapAction Action);
