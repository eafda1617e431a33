using System.Text.Json.Serialization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>One label: average precision over all detections; precision and recall at IoU 0.5 over those that reach the threshold.</summary>
/// <param name="Ap50To95">Mean of the average precision at IoU 0.5, 0.55 … 0.95.</param>
/// <param name="Objects">Annotated defects.</param>
/// <param name="Ap50Interval">95 %, bootstrap by image.</param>
/// <param name="PrecisionAtRecall">At IoU 0.5, the best precision at recall 0, 0.01 … 1 or beyond: 101 values, whose mean is <paramref name="Ap50"/>.</param>
public sealed record ClassFigures(
    [property: JsonPropertyName("ap50")] double Ap50,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall,
    [property: JsonPropertyName("ap50_95")] double Ap50To95,
    [property: JsonPropertyName("objects")] int Objects,
    [property: JsonPropertyName("ap50_interval")] Interval? Ap50Interval,
    [property: JsonPropertyName("precision_at_recall")] IReadOnlyList<double> PrecisionAtRecall);
