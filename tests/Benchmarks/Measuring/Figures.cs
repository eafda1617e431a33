using System.Text.Json.Serialization;

namespace Benchmarks.Measuring;

/// <summary>What was measured of one contender over all rounds.</summary>
/// <param name="Milliseconds">Median of one time.</param>
/// <param name="Milliseconds99">One time in a hundred is above.</param>
/// <param name="Ratio">Median over the rounds of its time by the first contender's; 1 for the first.</param>
/// <param name="RatioLow">One round in ten is below.</param>
/// <param name="RatioHigh">One round in ten is above.</param>
/// <param name="Ratio99">The 99th percentile of its times by that of the first contender's.</param>
internal sealed record Figures(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("ratio")] double Ratio,
    [property: JsonPropertyName("ratio_p10")] double RatioLow,
    [property: JsonPropertyName("ratio_p90")] double RatioHigh,
    [property: JsonPropertyName("ratio_p99")] double Ratio99,
    [property: JsonPropertyName("median_ms")] double Milliseconds,
    [property: JsonPropertyName("p99_ms")] double Milliseconds99)
{
    /// <summary>What else was measured, by its name.</summary>
    [JsonExtensionData]
    public Dictionary<string, object>? Further { get; init; }
}
