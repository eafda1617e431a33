using System.Text.Json.Serialization;
using Benchmarks.Measuring;

namespace Benchmarks.AgainstPeers;

/// <summary>What was measured of one program over all of its turns.</summary>
/// <param name="FramesPerSecond">Median of the turns.</param>
/// <param name="TurnsPerSecond">Results a second of each turn.</param>
/// <param name="LatencyMs50">Of all pictures of all turns.</param>
/// <param name="ResidentMegabytes">At the end of a turn, the highest.</param>
/// <param name="Agreement">Share of the pictures on which it found what the station found.</param>
internal sealed record DetectorFigures(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("frames_per_second")] double FramesPerSecond,
    [property: JsonPropertyName("frames_per_second_turns")] IReadOnlyList<double> TurnsPerSecond,
    [property: JsonPropertyName("p50_ms")] double LatencyMs50,
    [property: JsonPropertyName("p99_ms")] double LatencyMs99,
    [property: JsonPropertyName("rss_mb")] double ResidentMegabytes,
    [property: JsonPropertyName("peak_rss_mb")] double PeakMegabytes,
    [property: JsonPropertyName("cpu_ms_per_frame")] double ProcessorMs,
    [property: JsonPropertyName("stages_ms")] IReadOnlyDictionary<string, double> StagesMs,
    [property: JsonPropertyName("agreement")] double Agreement,
    [property: JsonPropertyName("frames")] int Frames)
{
    private const double Megabyte = 1024 * 1024;

    /// <param name="turns">At least one.</param>
    public static DetectorFigures Of(string name, IReadOnlyList<Turn> turns, double agreement)
    {
        var latencies = turns.SelectMany(static turn => turn.LatenciesMs).ToList();
        return new DetectorFigures(
            name,
            Math.Round(Percentiles.Median([.. turns.Select(static turn => turn.FramesPerSecond)]), 2), [.. turns.Select(static turn => Math.Round(turn.FramesPerSecond, 2))],
            Math.Round(Percentiles.Median(latencies), 3), Math.Round(Percentiles.Of(latencies, 0.99), 3),
            Math.Round(turns.Max(static turn => turn.ResidentBytes) / Megabyte, 1), Math.Round(turns.Max(static turn => turn.PeakBytes) / Megabyte, 1),
            Math.Round(turns.Average(static turn => turn.ProcessorMs), 3),
            turns[0].StagesMs.Keys.ToDictionary(static stage => stage, stage => Math.Round(turns.Average(turn => turn.StagesMs[stage]), 3)),
            Math.Round(agreement, 4), latencies.Count);
    }
}
