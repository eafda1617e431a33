namespace Benchmarks.Swapping;

/// <summary>What the line did between two moments.</summary>
/// <param name="LongestGapMs">Longest wait for the next result.</param>
/// <param name="Latency99Ms">Part captured → result at the subscriber; one in a hundred is above.</param>
internal sealed record SwapWindow(double LongestGapMs, double PartsPerSecond, double Latency50Ms, double Latency99Ms);
