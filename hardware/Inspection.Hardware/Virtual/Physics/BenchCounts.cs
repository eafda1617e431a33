namespace Inspection.Hardware.Virtual.Physics;

/// <summary>What the bench has counted. It knows the truth, which a station never does.</summary>
/// <param name="Laid">Parts laid on the belt.</param>
/// <param name="Passed">In the bin of the good ones.</param>
/// <param name="Rejected">In the bin of the bad ones.</param>
/// <param name="GoodHit">Taken off, or knocked by the gate, although an OK stood: a fault of the gate.</param>
/// <param name="BadPassed">Let past although no OK stood: a fault of the gate.</param>
/// <param name="Escapes">Bad parts that were called OK: the model's misses.</param>
/// <param name="FalseRejects">Good parts that were called NG or UNKNOWN.</param>
public readonly record struct BenchCounts(long Laid, long Passed, long Rejected, long GoodHit, long BadPassed, long Escapes, long FalseRejects);
