using System.Text.Json.Serialization;

namespace Benchmarks.Boundary;

/// <summary>All of the boundary report.</summary>
/// <param name="Pictures">A folder, or the virtual line.</param>
/// <param name="LineRate">One stream, ever faster; loads are parts a second.</param>
/// <param name="Streams">Ever more streams at <paramref name="StreamRate"/> parts a second each; loads are streams.</param>
internal sealed record BoundaryReport(
    [property: JsonPropertyName("model")] string Model,
    [property: JsonPropertyName("pictures")] string Pictures,
    [property: JsonPropertyName("step_seconds")] double StepSeconds,
    [property: JsonPropertyName("criteria")] BoundaryCriteria Criteria,
    [property: JsonPropertyName("line_rate")] BoundarySide LineRate,
    [property: JsonPropertyName("stream_rate_per_second")] double StreamRate,
    [property: JsonPropertyName("streams")] BoundarySide Streams);
