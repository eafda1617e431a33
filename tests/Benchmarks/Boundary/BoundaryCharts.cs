using System.Globalization;
using System.Text;
using Inspection.Contracts;
using Inspection.Evaluation.Reporting.Html;

namespace Benchmarks.Boundary;

/// <summary>Two plots over the load: the share of the ordered rate that was reached, and the latency in takts.</summary>
internal static class BoundaryCharts
{
    private const double ChartHeight = 260;

    /// <summary>Beyond it a curve would press all others to the ground; what lies above is cut off.</summary>
    private const double MostTakts = 10;

    /// <summary>The outermost load, and the word above it, must not stand on the edge.</summary>
    private const double Room = 1.05;

    /// <summary>More than these do not fit below the axis.</summary>
    private const int MostTicks = 12;

    /// <param name="load">What was raised.</param>
    /// <param name="whole">Loads are whole numbers.</param>
    public static void Append(StringBuilder page, BoundarySide side, Func<BoundaryStep, double> load, bool whole, LocalizedText axis, BoundaryCriteria criteria, UserLanguage language)
    {
        var most = side.Steps.Max(load);
        var high = whole ? most + 1 : most * Room;
        List<(double, string)> marks = [];
        if (side.HighestStable is { } stable)
            marks.Add((stable, Texts.Verdict(StepVerdict.Stable).In(language)));
        if (side.LowestFailing is { } failing)
            marks.Add((failing, Texts.Verdict(StepVerdict.Failing).In(language)));
        var share = ChartSeries.Numbered(0, Texts.ShareAxis.In(language), Points(static step => step.Share));
        var median = ChartSeries.Numbered(2, "p50", Points(static step => step.Latency50Ms / 1000 * step.Ordered));
        var slowest = ChartSeries.Numbered(1, "p99", Points(static step => step.Latency99Takts));
        Chart(Texts.ShareAxis, 1.25, static value => (value * 100).ToString("0", CultureInfo.InvariantCulture) + " %").Append(page, [Limit(criteria.StableRate), share], marks);
        var top = Math.Clamp(Math.Ceiling(median.Points.Concat(slowest.Points).Select(static point => point.Y).DefaultIfEmpty(1).Max()), 2, MostTakts);
        Chart(Texts.TaktsAxis, top, static value => value.ToString("0.0", CultureInfo.InvariantCulture)).Append(page, [Limit(criteria.StableTakts), median, slowest], marks);
        LineChart.AppendLegend(page, [median, slowest, Limit(criteria.StableTakts)]);

        ChartSeries Limit(double value) => new(Texts.StableLimit.In(language), "#5b6977", "2 4", [(0, value), (high, value)]);

        LineChart Chart(LocalizedText name, double top, Func<double, string> text) => new(
            axis.In(language), name.In(language), (0, high), (0, top), static value => value.ToString("0.#", CultureInfo.InvariantCulture), text)
        {
            Height = ChartHeight, HorizontalTicks = whole && high <= MostTicks ? (int)high : 10,
        };

        List<(double, double)> Points(Func<BoundaryStep, double?> figure) =>
            [.. side.Steps.Select(step => (Load: load(step), Figure: figure(step))).Where(static point => point.Figure is not null).Select(static point => (point.Load, point.Figure ?? 0))];
    }
}
