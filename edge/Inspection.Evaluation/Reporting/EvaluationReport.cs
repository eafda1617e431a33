using System.Text.Json;
using System.Text.Json.Serialization;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting;

/// <summary>Accuracy of a model package on labelled images, and the JSON of <c>./kit eval --json</c>; names are snake_case by contract. Shares are 0–1.</summary>
/// <param name="GroundTruth">Annotated defects.</param>
/// <param name="Map33">Mean average precision at IoU 0.33 over the labels that occur in the annotations; null when there are none. 101 recall points, all detections.</param>
/// <param name="Map50">The same at IoU 0.5.</param>
/// <param name="Map50To95">Mean of the same at IoU 0.5, 0.55 … 0.95.</param>
/// <param name="PerClass">By label, for those that occur in the annotations.</param>
/// <param name="PerSize">small, medium, large, as COCO draws the lines.</param>
/// <param name="Clean">Null where no clean boards were asked for.</param>
/// <param name="StagesMs">Time of each stage of the inspection; empty where it was not taken.</param>
public sealed record EvaluationReport(
    [property: JsonPropertyName("images")] int Images,
    [property: JsonPropertyName("ground_truth")] int GroundTruth,
    [property: JsonPropertyName("map33")] double? Map33,
    [property: JsonPropertyName("map50")] double? Map50,
    [property: JsonPropertyName("map50_95")] double? Map50To95,
    [property: JsonPropertyName("deeppcb")] DeepPcbFigures DeepPcb,
    [property: JsonPropertyName("per_class")] IReadOnlyDictionary<string, ClassFigures> PerClass,
    [property: JsonPropertyName("image_level")] ImageFigures ImageLevel,
    [property: JsonPropertyName("latency_ms")] LatencyFigures LatencyMs,
    [property: JsonPropertyName("intervals")] IntervalFigures Intervals,
    [property: JsonPropertyName("per_size")] IReadOnlyDictionary<string, SizeFigures> PerSize,
    [property: JsonPropertyName("confusion")] ConfusionFigures Confusion,
    [property: JsonPropertyName("operating")] OperatingFigures Operating,
    [property: JsonPropertyName("clean")] CleanFigures? Clean = null,
    [property: JsonPropertyName("stages_ms")] IReadOnlyDictionary<string, LatencyFigures>? StagesMs = null,
    [property: JsonPropertyName("model")] ModelIdentity? Model = null,
    [property: JsonPropertyName("data")] DataFigures? Data = null)
{
    /// <summary>The JSON of the contract, indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Default.EvaluationReport);

    public static EvaluationReport FromJson(string json) =>
        JsonSerializer.Deserialize(json, ReportJson.Default.EvaluationReport) ?? throw new JsonException("The report is null.");
}
