namespace Inspection.Models;

/// <summary>What a model answers to a reference case.</summary>
/// <param name="Expected">Every detection at or above its label's threshold, in any order.</param>
public sealed record ReferenceAnswer(IReadOnlyList<ReferenceDetection> Expected, ReferenceTolerance Tolerance);
