using System.Globalization;
using System.Text;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>Boards caught, and false alarms, against the common factor on the thresholds.</summary>
internal static class OperatingChart
{
    /// <summary>An axis that shows less than this would show noise. Share.</summary>
    private const double LeastSpan = 0.02;

    public static void Append(StringBuilder page, OperatingFigures operating, UserLanguage language)
    {
        List<(double, string)> marks = [(1, "× 1")];
        if (operating.Setting is { } setting && Math.Abs(setting.Factor - 1) > 0.05)
            marks.Add((setting.Factor, "× " + setting.Factor.ToString("0.00", CultureInfo.InvariantCulture)));
        var caught = operating.Points.Where(static point => point.Caught is not null).Select(static point => (point.Factor, point.Caught ?? 0)).ToArray();
        if (caught.Length > 0)
        {
            var low = Math.Min(caught.Min(static point => point.Item2), 1 - LeastSpan);
            Chart(Texts.Caught(), (low, 1)).Append(page, [new ChartSeries("", "#0b6fb8", "", caught)], marks);
        }
        var alarms = operating.Points.Where(static point => point.FalseAlarms is not null).Select(static point => (point.Factor, point.FalseAlarms ?? 0)).ToArray();
        if (alarms.Length > 0)
        {
            var high = Math.Max(alarms.Max(static point => point.Item2), LeastSpan);
            Chart(Texts.FalseAlarmShare(), (0, high)).Append(page, [new ChartSeries("", "#d1490c", "", alarms)], marks);
        }

        LineChart Chart(LocalizedText name, (double, double) vertical) => new(
            Texts.Factor().In(language), name.In(language), (operating.Points[0].Factor, operating.Points[^1].Factor), vertical,
            static factor => "× " + factor.ToString("0.##", CultureInfo.InvariantCulture), static share => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %") { Height = 240 };
    }
}
