using System.Text.Json.Serialization;
using Benchmarks.Measuring;

namespace Benchmarks.Gating;

/// <summary>Actuations against their instants, microseconds; late is positive.</summary>
/// <param name="Actuations">Openings and closings.</param>
/// <param name="Missed">That did not come at all, or only with the next: the machine was busy for longer than a part takes.</param>
/// <param name="Early">Told before the instant by more than a tick of the clock.</param>
internal sealed record GateFigures(
    [property: JsonPropertyName("actuations")] int Actuations,
    [property: JsonPropertyName("missed")] int Missed,
    [property: JsonPropertyName("early")] int Early,
    [property: JsonPropertyName("p50_us")] double P50,
    [property: JsonPropertyName("p99_us")] double P99,
    [property: JsonPropertyName("max_us")] double Max)
{
    /// <param name="errors">Microseconds, at least one.</param>
    /// <param name="tick">Of the clock, microseconds.</param>
    /// <param name="wanted">How many there should be.</param>
    public static GateFigures Of(IReadOnlyList<double> errors, double tick, int wanted)
    {
        var sizes = errors.Select(Math.Abs).ToList();
        return new GateFigures(
            errors.Count, wanted - errors.Count, errors.Count(error => error < -tick), Round(Percentiles.Median(sizes)), Round(Percentiles.Of(sizes, 0.99)), Round(sizes.Max()));
    }

    private static double Round(double microseconds) => Math.Round(microseconds, 2);
}
