using System.Text.Json.Serialization;
using Benchmarks.Measuring;
using Inspection.Contracts;

namespace Benchmarks.Swapping;

/// <summary>What was measured over all swaps. Ratios are medians of swap by steady state, each swap with the time behind it of the same length.</summary>
/// <param name="Swaps">Ordered.</param>
/// <param name="Running">Of these, ended with the new model in force.</param>
/// <param name="Dropped">As the station counted, the highest.</param>
/// <param name="Lost">Results that never came to the subscriber.</param>
/// <param name="Repeated">Results that came twice.</param>
/// <param name="OrderToRunningMs50">From the order's leaving to the report that the new model is in force.</param>
/// <param name="GapRatio">Longest wait for the next result.</param>
/// <param name="StepsMs">How long each step took, median.</param>
internal sealed record SwapFigures(
    [property: JsonPropertyName("swaps")] int Swaps,
    [property: JsonPropertyName("running")] int Running,
    [property: JsonPropertyName("dropped_during_swap")] long Dropped,
    [property: JsonPropertyName("lost")] long Lost,
    [property: JsonPropertyName("repeated")] long Repeated,
    [property: JsonPropertyName("longest_gap_ratio")] double GapRatio,
    [property: JsonPropertyName("latency_p50_ratio")] double Latency50Ratio,
    [property: JsonPropertyName("latency_p99_ratio")] double Latency99Ratio,
    [property: JsonPropertyName("parts_per_second_ratio")] double RateRatio,
    [property: JsonPropertyName("order_to_running_p50_ms")] double OrderToRunningMs50,
    [property: JsonPropertyName("order_to_running_max_ms")] double OrderToRunningMsMost,
    [property: JsonPropertyName("longest_gap_during_ms")] double GapDuringMs,
    [property: JsonPropertyName("longest_gap_outside_ms")] double GapOutsideMs,
    [property: JsonPropertyName("parts_per_second_outside")] double RateOutside,
    [property: JsonPropertyName("steps_ms")] IReadOnlyDictionary<string, double> StepsMs,
    [property: JsonPropertyName("peak_rss_mb")] double PeakMegabytes)
{
    private const double Megabyte = 1024 * 1024;

    /// <param name="swaps">At least one of them ended well, with results both during and after it.</param>
    public static SwapFigures Of(IReadOnlyList<OrderedSwap> swaps, Line line, long peakBytes)
    {
        var good = swaps.Where(static swap => swap.End.Step == SwapStep.Running).ToList();
        var pairs = good.Select(swap => (During: line.Between(swap.OrderedAt, swap.EndedAt), Outside: line.Between(swap.EndedAt, swap.EndedAt + (swap.EndedAt - swap.OrderedAt))))
            .Where(static pair => pair is { During: not null, Outside: not null }).Select(static pair => (During: pair.During!, Outside: pair.Outside!)).ToList();
        return new SwapFigures(
            swaps.Count, good.Count, swaps.Max(static swap => swap.End.DroppedDuringSwap), line.Lost, line.Repeated,
            Ratio(static window => window.LongestGapMs), Ratio(static window => window.Latency50Ms), Ratio(static window => window.Latency99Ms), Ratio(static window => window.PartsPerSecond),
            Round(Percentiles.Median([.. good.Select(static swap => swap.Milliseconds)])), Round(good.Max(static swap => swap.Milliseconds)),
            Round(pairs.Max(static pair => pair.During.LongestGapMs)), Round(pairs.Max(static pair => pair.Outside.LongestGapMs)),
            Round(Percentiles.Median([.. pairs.Select(static pair => pair.Outside.PartsPerSecond)])),
            good.SelectMany(static swap => swap.Durations).GroupBy(static step => step.Step).OrderBy(static step => step.Key)
                .ToDictionary(static step => Word(step.Key), static step => Round(Percentiles.Median([.. step.Select(static each => each.Milliseconds)]))),
            Round(peakBytes / Megabyte));

        double Ratio(Func<SwapWindow, double> figure) => Round(Percentiles.Median([.. pairs.Select(pair => figure(pair.During) / figure(pair.Outside))]));
    }

    private static string Word(SwapStep step) => char.ToLowerInvariant(step.ToString()[0]) + step.ToString()[1..];

    private static double Round(double value) => Math.Round(value, 3);
}
