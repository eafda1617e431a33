using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>By DeepPCB's own protocol: average precision over all detections; the others over those that reach their thresholds.</summary>
public sealed record DeepPcbFigures(
    [property: JsonPropertyName("ap")] double Ap,
    [property: JsonPropertyName("f")] double F,
    [property: JsonPropertyName("precision")] double Precision,
    [property: JsonPropertyName("recall")] double Recall);
