using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Metrics;

/// <summary>Whole boards where every threshold is multiplied by one factor.</summary>
/// <param name="Caught">Share of defective boards not passed: judged NG or UNKNOWN, 0–1. Null without any.</param>
/// <param name="FalseAlarms">Share of good boards judged NG, 0–1. Null without any.</param>
public sealed record OperatingPoint(
    [property: JsonPropertyName("factor")] double Factor,
    [property: JsonPropertyName("caught")] double? Caught,
    [property: JsonPropertyName("false_alarms")] double? FalseAlarms);
