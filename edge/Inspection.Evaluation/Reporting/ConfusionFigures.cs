using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>What each annotated defect was taken for, at the thresholds and IoU 0.5.</summary>
/// <param name="Labels">Of rows (true) and columns (found); the background follows as the last of each.</param>
/// <param name="Counts">Rows of counts.</param>
public sealed record ConfusionFigures(
    [property: JsonPropertyName("labels")] IReadOnlyList<string> Labels,
    [property: JsonPropertyName("counts")] IReadOnlyList<IReadOnlyList<int>> Counts);
