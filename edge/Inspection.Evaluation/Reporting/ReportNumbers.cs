using System.Globalization;
using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Reporting;

/// <summary>How figures are written for people.</summary>
internal static class ReportNumbers
{
    private const string Nothing = "–";

    public static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %" : Nothing;

    public static string Percent(Interval? interval) =>
        interval is { } range ? string.Create(CultureInfo.InvariantCulture, $"{range.Low * 100:0.00} – {range.High * 100:0.00} %") : Nothing;

    public static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    public static string Milliseconds(double milliseconds) => milliseconds.ToString("0.0", CultureInfo.InvariantCulture) + " ms";

    /// <summary>Share of all; nothing of none.</summary>
    public static string Share(int count, int of) => of > 0 ? Percent((double)count / of) : Nothing;
}
