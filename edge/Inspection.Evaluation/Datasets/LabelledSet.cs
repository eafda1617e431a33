namespace Inspection.Evaluation.Datasets;

/// <summary>Labelled images to measure on.</summary>
/// <param name="ListPath">The list that named them, full path.</param>
/// <param name="Pairs">In the order of the list, at least one.</param>
public sealed record LabelledSet(string ListPath, IReadOnlyList<LabelledPair> Pairs);
