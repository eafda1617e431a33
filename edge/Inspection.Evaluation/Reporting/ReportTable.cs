using System.Text;
using Inspection.Contracts;

namespace Inspection.Evaluation.Reporting;

/// <summary>The report as tables for a terminal, in both languages.</summary>
public static class ReportTable
{
    public static LocalizedText Render(EvaluationReport report) =>
        new(Render(report, UserLanguage.English), Render(report, UserLanguage.Korean));

    private static string Render(EvaluationReport report, UserLanguage language)
    {
        var text = new StringBuilder();
        text.AppendLine(Texts.Counts(report.Images, report.GroundTruth).In(language));
        if (report.Data?.Disturbance is { } disturbance)
            text.AppendLine(Texts.Disturbed(disturbance, report.Data.Seed).In(language));
        foreach (var rows in (List<string[]>[])
            [ReportRows.Headline(report, language), ReportRows.Classes(report, language), ReportRows.Sizes(report, language), ReportRows.Boards(report, language)])
        {
            text.AppendLine();
            AppendColumns(text, rows);
        }
        text.AppendLine();
        text.AppendLine(Texts.Setting(report.Operating).In(language));
        text.AppendLine(Texts.Latency(report.LatencyMs).In(language));
        return text.ToString();
    }

    /// <summary>First column to the left, the others to the right.</summary>
    private static void AppendColumns(StringBuilder text, List<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => Columns(row[column]))).ToArray();
        foreach (var row in rows)
        {
            var line = new StringBuilder(row[0]).Append(' ', widths[0] - Columns(row[0]));
            for (var column = 1; column < row.Length; column++)
                line.Append(' ', 2 + widths[column] - Columns(row[column])).Append(row[column]);
            text.AppendLine(line.ToString().TrimEnd());
        }
    }

    /// <summary>Terminal columns: a Hangul syllable takes two.</summary>
    private static int Columns(string text) => text.Sum(static character => character is >= '\uAC00' and <= '\uD7A3' ? 2 : 1);
}
