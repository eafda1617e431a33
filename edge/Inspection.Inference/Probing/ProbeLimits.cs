namespace Inspection.Inference.Probing;

/// <summary>What a model may use while it is tried in a process of its own.</summary>
/// <param name="MemoryBytes">Resident memory of the model, without the process around it.</param>
public sealed record ProbeLimits(TimeSpan Time, long MemoryBytes);
