namespace Inspection.Core.Detecting;

/// <summary>One place of a network's grid that shows something.</summary>
/// <param name="Index">Number of the place, as the network counts them.</param>
/// <param name="Label">Class with the highest score; the first of equals.</param>
/// <param name="Score">That score, never NaN.</param>
public readonly record struct Candidate(int Index, int Label, float Score);
