using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>One label, all at IoU 0.5: average precision over all detections; precision and recall over those that reach the threshold.</summary>
public sealed record ClassFigures(
    [property: JsonPropertyName("ap50")] double Ap50,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall);
