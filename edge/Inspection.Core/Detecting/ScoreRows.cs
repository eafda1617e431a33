namespace Inspection.Core.Detecting;

/// <summary>How scores lie in a tensor with one row for each candidate.</summary>
/// <param name="Length">Numbers in a row, e.g. 85.</param>
/// <param name="FirstClass">Column of class 0, e.g. 5.</param>
/// <param name="Classes">How many classes follow, e.g. 80.</param>
/// <param name="Objectness">Column of the score, 0–1, that those of the classes are multiplied with; null where there is none.</param>
public readonly record struct ScoreRows(int Length, int FirstClass, int Classes, int? Objectness);
