using System.Text.Json.Serialization;

namespace Benchmarks.Boundary;

/// <summary>One load and how the device bore it. Of several streams, the worst one's figures.</summary>
/// <param name="Ordered">Parts a second, of each stream.</param>
/// <param name="CoresUsed">By all stations together, of the machine's.</param>
/// <param name="PeakMegabytes">Of all stations together.</param>
internal sealed record BoundaryStep(
    [property: JsonPropertyName("streams")] int Streams,
    [property: JsonPropertyName("ordered_per_second")] double Ordered,
    [property: JsonPropertyName("achieved_per_second")] double? Achieved,
    [property: JsonPropertyName("achieved_share")] double? Share,
    [property: JsonPropertyName("p50_ms")] double? Latency50Ms,
    [property: JsonPropertyName("p99_ms")] double? Latency99Ms,
    [property: JsonPropertyName("p99_takts")] double? Latency99Takts,
    [property: JsonPropertyName("drift")] double? Drift,
    [property: JsonPropertyName("lost")] long Lost,
    [property: JsonPropertyName("overruns")] long Overruns,
    [property: JsonPropertyName("cores_used")] double CoresUsed,
    [property: JsonPropertyName("peak_rss_mb")] double PeakMegabytes,
    [property: JsonPropertyName("verdict")] StepVerdict Verdict)
{
    private const double Megabyte = 1024 * 1024;

    public static BoundaryStep Of(IReadOnlyCollection<StreamReading> streams, double ordered, double coresUsed, long peakBytes, BoundaryCriteria criteria)
    {
        var worst = StreamReading.Worst(streams);
        return new BoundaryStep(
            streams.Count, Math.Round(ordered, 3), Round(worst.RatePerSecond), Round(worst.RateShare), Round(worst.Latency50Ms), Round(worst.Latency99Ms),
            Round(worst.Latency99Takts), Round(worst.Drift), worst.Lost, worst.Overruns, Math.Round(coresUsed, 2), Math.Round(peakBytes / Megabyte, 1), criteria.Classify(worst));
    }

    /// <summary>JSON has no infinity: a stream that gave no results has no latency.</summary>
    private static double? Round(double value) => double.IsFinite(value) ? Math.Round(value, 3) : null;
}
