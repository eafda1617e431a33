using System.Text.Json.Serialization;
using Benchmarks.Measuring;

namespace Benchmarks.AgainstPeers;

/// <summary>The station by another program. More is better for <see cref="FramesPerSecond"/>, less for the others.</summary>
/// <param name="FramesPerSecond">Median over the rounds: what else the machine did met both in the same minute.</param>
internal sealed record Ratios(
    [property: JsonPropertyName("to")] string To,
    [property: JsonPropertyName("frames_per_second")] double FramesPerSecond,
    [property: JsonPropertyName("p50")] double Latency50,
    [property: JsonPropertyName("p99")] double Latency99,
    [property: JsonPropertyName("memory")] double Memory)
{
    public static Ratios Of(DetectorFigures kit, DetectorFigures peer) => new(
        peer.Name, Round(Percentiles.Median([.. kit.TurnsPerSecond.Zip(peer.TurnsPerSecond, static (ours, theirs) => ours / theirs)])), Round(kit.LatencyMs50 / peer.LatencyMs50), Round(kit.LatencyMs99 / peer.LatencyMs99),
        Round(kit.PeakMegabytes / peer.PeakMegabytes));

    /// <summary>By the best of the peers in each figure, whichever that is.</summary>
    public static Ratios ToBest(IReadOnlyList<Ratios> each) => new(
        "best", each.Min(static ratio => ratio.FramesPerSecond), each.Max(static ratio => ratio.Latency50), each.Max(static ratio => ratio.Latency99), each.Max(static ratio => ratio.Memory));

    private static double Round(double value) => Math.Round(value, 3);
}
