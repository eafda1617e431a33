using Inspection.Evaluation.Datasets;

namespace Inspection.Training.Data;

/// <summary>One image while the data is being inspected.</summary>
internal sealed class InspectedImage(LabelledImage source, bool forValidation)
{
    private static readonly Fingerprint none = new("", 0, []);

    public LabelledImage Source { get; private set; } = source;

    public bool ForValidation { get; set; } = forValidation;

    public string Group { get; set; } = source.TestedPath;

    public Fingerprint Fingerprint { get; set; } = none;

    /// <summary>The labels on the image, each once.</summary>
    public IReadOnlyList<string> Labels => [.. Source.Defects.Select(static defect => defect.Label).Distinct()];

    public void Rename(Dictionary<string, string> spelling) =>
        Source = Source with { Defects = [.. Source.Defects.Select(defect => defect with { Label = spelling[defect.Label] })] };

    public TrainingImage Done() => new(Source, Group, ForValidation);
}
