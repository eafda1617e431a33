namespace Inspection.Models;

/// <summary>An input with known output, run at every load.</summary>
/// <param name="Inputs">Image file for each role.</param>
/// <param name="Expected">Every detection at or above its label's threshold, in any order.</param>
public sealed record ReferenceCase(IReadOnlyDictionary<string, string> Inputs, IReadOnlyList<ReferenceDetection> Expected, ReferenceTolerance Tolerance);
