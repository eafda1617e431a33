namespace Benchmarks.Systems;

/// <summary>What a process has taken of the machine so far.</summary>
/// <param name="Processor">On all cores, user and kernel.</param>
/// <param name="ResidentBytes">Now (VmRSS).</param>
/// <param name="PeakBytes">At its highest (VmHWM).</param>
internal readonly record struct ProcessUse(TimeSpan Processor, long ResidentBytes, long PeakBytes);
