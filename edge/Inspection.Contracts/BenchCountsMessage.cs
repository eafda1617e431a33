namespace Inspection.Contracts;

/// <summary>What a virtual bench has counted since its start; it knows the truth.</summary>
/// <param name="Passed">Parts in the bin of the good ones.</param>
/// <param name="Rejected">Parts in the bin of the bad ones.</param>
/// <param name="GoodHit">Parts with an OK that the gate took off or knocked: its fault.</param>
/// <param name="BadPassed">Parts without an OK that the gate let past: its fault.</param>
/// <param name="Escapes">Bad parts that were called OK: the model's misses.</param>
/// <param name="FalseRejects">Good parts that were called NG or UNKNOWN.</param>
public sealed record BenchCountsMessage(long Laid, long Passed, long Rejected, long GoodHit, long BadPassed, long Escapes, long FalseRejects);
