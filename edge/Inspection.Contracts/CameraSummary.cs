using System.Text.Json.Serialization;

namespace Inspection.Contracts;

/// <summary>One camera of a station that has several: its share of the counters since the agent's start, and its own latency.</summary>
/// <param name="Name">As on the command line, and in each of its results.</param>
/// <param name="Weight">Its share of the engine against the others'.</param>
public sealed record CameraSummary(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("weight")] double Weight,
    [property: JsonPropertyName("frames")] long Frames,
    [property: JsonPropertyName("parts")] long Parts,
    [property: JsonPropertyName("ok")] long Ok,
    [property: JsonPropertyName("ng")] long Ng,
    [property: JsonPropertyName("unknown")] long Unknown,
    [property: JsonPropertyName("dropped")] long Dropped,
    [property: JsonPropertyName("overruns")] long Overruns,
    [property: JsonPropertyName("latency_ms")] LatencySummary LatencyMs);
