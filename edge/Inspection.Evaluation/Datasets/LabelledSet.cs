namespace Inspection.Evaluation.Datasets;

/// <summary>Labelled images to measure or to train on.</summary>
/// <param name="Source">What named them, for people: a list's full path, or the folder with the split.</param>
/// <param name="Images">In the order of the list, at least one.</param>
/// <param name="Labels">Label ids: in the order that the format declares them (YOLO, COCO), else those that occur, in alphabetical order.</param>
public sealed record LabelledSet(string Source, IReadOnlyList<LabelledImage> Images, IReadOnlyList<string> Labels);
