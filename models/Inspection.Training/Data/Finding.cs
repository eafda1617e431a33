using Inspection.Contracts;

namespace Inspection.Training.Data;

/// <summary>One thing that the inspection of the data found.</summary>
/// <param name="Text">One line: what was found, where, and what the training does about it.</param>
/// <param name="IsWarning">False for what is only good to know.</param>
public sealed record Finding(FindingKind Kind, LocalizedText Text, bool IsWarning = true);
