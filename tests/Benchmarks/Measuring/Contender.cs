namespace Benchmarks.Measuring;

/// <summary>Something to be timed.</summary>
/// <param name="Once">Does it one time, on one thread.</param>
internal sealed record Contender(string Name, Action Once);
