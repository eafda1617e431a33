using System.Text.Json.Serialization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>Boards caught and false alarms where all thresholds are multiplied by one factor; good boards include the clean ones.</summary>
/// <param name="Wanted">Share of bad boards to be caught.</param>
/// <param name="Setting">The highest factor that catches as many; null where none does.</param>
public sealed record OperatingFigures(
    [property: JsonPropertyName("wanted")] double Wanted,
    [property: JsonPropertyName("setting")] OperatingPoint? Setting,
    [property: JsonPropertyName("points")] IReadOnlyList<OperatingPoint> Points);
