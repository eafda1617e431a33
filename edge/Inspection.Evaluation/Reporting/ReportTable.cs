using System.Globalization;
using System.Text;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting;

/// <summary>The report as a table for a terminal, in both languages.</summary>
public static class ReportTable
{
    public static LocalizedText Render(EvaluationReport report) =>
        new(Render(report, UserLanguage.English), Render(report, UserLanguage.Korean));

    private static string Render(EvaluationReport report, UserLanguage language)
    {
        var text = new StringBuilder();
        void Line(LocalizedText line) => text.AppendLine(line.In(language));

        Line(Texts.Counts(report.Images, report.GroundTruth));
        text.AppendLine();
        AppendColumns(text,
        [
            [Texts.AllClasses().In(language), "mAP33", "mAP50", "mAP50-95"],
            ["", Percent(report.Map33), Percent(report.Map50), Percent(report.Map50To95)],
        ]);
        text.AppendLine();
        AppendColumns(text,
        [
            [Texts.DeepPcb().In(language), "AP", "F", Texts.Precision().In(language), Texts.Recall().In(language)],
            ["", Percent(report.DeepPcb.Ap), Percent(report.DeepPcb.F), Percent(report.DeepPcb.Precision), Percent(report.DeepPcb.Recall)],
        ]);
        text.AppendLine();
        AppendColumns(text,
        [
            [Texts.Class().In(language), "AP50", Texts.Precision().In(language), Texts.Recall().In(language)],
            .. report.PerClass.Select(static entry =>
                new[] { entry.Key, Percent(entry.Value.Ap50), Percent(entry.Value.Precision), Percent(entry.Value.Recall) }),
        ]);
        text.AppendLine();
        Line(Texts.ImageLevel(report.ImageLevel, report.Images - report.ImageLevel.Defective));
        Line(Texts.Latency(report.LatencyMs));
        return text.ToString();
    }

    /// <summary>First column to the left, the others to the right.</summary>
    private static void AppendColumns(StringBuilder text, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Count).Select(column => rows.Max(row => Columns(row[column]))).ToArray();
        foreach (var row in rows)
        {
            text.Append(row[0]).Append(' ', widths[0] - Columns(row[0]));
            for (var column = 1; column < row.Count; column++)
                text.Append(' ', 2 + widths[column] - Columns(row[column])).Append(row[column]);
            text.AppendLine();
        }
    }

    /// <summary>Terminal columns: a Hangul syllable takes two.</summary>
    private static int Columns(string text) => text.Sum(static character => character is >= '\uAC00' and <= '\uD7A3' ? 2 : 1);

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.00", CultureInfo.InvariantCulture) + " %" : "–";
}
