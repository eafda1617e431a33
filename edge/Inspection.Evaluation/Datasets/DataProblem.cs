using Inspection.Contracts;

namespace Inspection.Evaluation.Datasets;

/// <summary>One thing that is wrong with labelled data. What it concerns (an image, or one box of it) is left out of what was read.</summary>
/// <param name="File">Full path of the file it was found in.</param>
/// <param name="Text">On one line: file, line or element, what is wrong, what would be right.</param>
public sealed record DataProblem(DataProblemKind Kind, string File, LocalizedText Text);
