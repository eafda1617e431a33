using System.Text.Json.Serialization;

namespace Inspection.Evaluation.Reporting;

/// <summary>What was measured on.</summary>
/// <param name="Disturbance">As <c>--disturb</c>; null: the images as they are.</param>
/// <param name="CleanDisturbance">What the clean boards were disturbed with; null without clean boards.</param>
public sealed record DataFigures(
    [property: JsonPropertyName("source")] string Source,
    [property: JsonPropertyName("format")] string Format,
    [property: JsonPropertyName("disturbance")] string? Disturbance,
    [property: JsonPropertyName("clean_disturbance")] string? CleanDisturbance,
    [property: JsonPropertyName("seed")] int Seed);
