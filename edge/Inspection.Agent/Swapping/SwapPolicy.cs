namespace Inspection.Agent.Swapping;

/// <summary>What a station allows a model that it was ordered to run.</summary>
/// <param name="ProbeTime">To open and answer the reference case in a process of its own.</param>
/// <param name="FreeMemory">Bytes that a second model may take now.</param>
internal sealed record SwapPolicy(TimeSpan ProbeTime, Func<long> FreeMemory)
{
    /// <summary>Times that a model is opened beside the running one for the same order, should the station end meanwhile.</summary>
    public const int MaximumAttempts = 2;

    public static SwapPolicy Default { get; } = new(TimeSpan.FromMinutes(2), Swapping.FreeMemory.Bytes);
}
