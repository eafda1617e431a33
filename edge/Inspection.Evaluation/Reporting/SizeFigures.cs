using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>Objects of one of COCO's sizes; means over the labels that occur in it, null without any.</summary>
public sealed record SizeFigures(
    [property: JsonPropertyName("objects")] int Objects,
    [property: JsonPropertyName("map50")] double? Map50,
    [property: JsonPropertyName("map50_95")] double? Map50To95);
