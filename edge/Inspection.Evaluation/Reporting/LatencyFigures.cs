using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>From frame available to verdict, milliseconds.</summary>
public sealed record LatencyFigures(
    [property: JsonPropertyName("p50")] double P50,
    [property: JsonPropertyName("p99")] double P99);
