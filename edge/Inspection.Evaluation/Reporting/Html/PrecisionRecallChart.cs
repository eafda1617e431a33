using System.Globalization;
using System.Text;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>Precision against recall at IoU 0.5, one line for each label.</summary>
internal static class PrecisionRecallChart
{
    /// <summary>The recall at which a curve must still be in view.</summary>
    private const int WatchedStep = 90;

    public static void Append(StringBuilder page, IReadOnlyDictionary<string, ClassFigures> classes, UserLanguage language)
    {
        var series = classes.Select(static (entry, number) =>
            ChartSeries.Numbered(number, entry.Key, [.. entry.Value.PrecisionAtRecall.Select(static (precision, step) => (step / 100.0, precision))])).ToArray();
        var lowest = classes.Values.Min(static figures => figures.PrecisionAtRecall[WatchedStep]);
        // A good model's curves would all lie on the upper edge.
        var floor = lowest switch { > 0.9 => 0.75, > 0.6 => 0.5, _ => 0 };
        new LineChart(Texts.Recall().In(language), Texts.Precision().In(language), (0, 1), (floor, 1), Share, Share).Append(page, series);
        LineChart.AppendLegend(page, series);
    }

    private static string Share(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
