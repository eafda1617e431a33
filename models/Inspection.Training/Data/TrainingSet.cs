using Inspection.Evaluation.Datasets;
using Inspection.Models;

namespace Inspection.Training.Data;

/// <summary>Labelled images, inspected and divided.</summary>
/// <param name="Source">What named the images, for people.</param>
/// <param name="Task">Compare where every image has a golden template, else detect.</param>
/// <param name="Labels">In the order of the network's classes.</param>
/// <param name="Findings">What was wrong with the data, and what was done about it.</param>
public sealed record TrainingSet(
    string Source, ModelTask Task, IReadOnlyList<string> Labels, IReadOnlyList<TrainingImage> Images, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<LabelledImage> Training => Side(forValidation: false);

    public IReadOnlyList<LabelledImage> Validation => Side(forValidation: true);

    private LabelledImage[] Side(bool forValidation) => [.. Images.Where(image => image.ForValidation == forValidation).Select(static image => image.Image)];
}
