using Inspection.Contracts;
using Inspection.Evaluation.Metrics;
using static Inspection.Evaluation.Reporting.ReportNumbers;

namespace Inspection.Evaluation.Reporting;

/// <summary>The tables of a report as rows of text, for the terminal and for the page. The first row is the head, the first column the names.</summary>
internal static class ReportRows
{
    public static List<string[]> Headline(EvaluationReport report, UserLanguage language)
    {
        var precise = report.Intervals;
        return
        [
            [Texts.Figure().In(language), Texts.Value().In(language), Texts.Confidence().In(language)],
            ["mAP50", Percent(report.Map50), Percent(precise.Map50)],
            ["mAP50-95", Percent(report.Map50To95), Percent(precise.Map50To95)],
            ["mAP33", Percent(report.Map33), Percent(precise.Map33)],
            ["DeepPCB AP", Percent(report.DeepPcb.Ap), Percent(precise.DeepPcbAp)],
            ["DeepPCB F", Percent(report.DeepPcb.F), Percent(precise.DeepPcbF)],
            [$"DeepPCB {Texts.Precision().In(language)}", Percent(report.DeepPcb.Precision), ""],
            [$"DeepPCB {Texts.Recall().In(language)}", Percent(report.DeepPcb.Recall), ""],
        ];
    }

    public static List<string[]> Classes(EvaluationReport report, UserLanguage language) =>
    [
        [Texts.Class().In(language), Texts.Defects().In(language), "AP50", Texts.Confidence().In(language), "AP50-95", Texts.Precision().In(language), Texts.Recall().In(language)],
        .. report.PerClass.Select(static entry => new[]
        {
            entry.Key, Count(entry.Value.Objects), Percent(entry.Value.Ap50), Percent(entry.Value.Ap50Interval), Percent(entry.Value.Ap50To95),
            Percent(entry.Value.Precision), Percent(entry.Value.Recall),
        }),
    ];

    public static List<string[]> Sizes(EvaluationReport report, UserLanguage language) =>
    [
        [Texts.Size().In(language), Texts.Defects().In(language), "mAP50", "mAP50-95"],
        .. report.PerSize.Select(entry => new[] { Texts.SizeName(entry.Key).In(language), Count(entry.Value.Objects), Percent(entry.Value.Map50), Percent(entry.Value.Map50To95) }),
    ];

    public static List<string[]> Boards(EvaluationReport report, UserLanguage language)
    {
        var figures = report.ImageLevel;
        List<string[]> rows =
        [
            [Texts.Boards().In(language), Texts.Number().In(language), Texts.Of().In(language), Texts.ShareOf().In(language), Texts.Confidence().In(language)],
            Row(Texts.Missed(), figures.Missed, figures.Defective, figures.MissedInterval),
            Row(Texts.FalseAlarms(), figures.FalseAlarms, figures.Good, figures.FalseAlarmInterval),
            Row(Texts.Undetermined(), figures.Undetermined, report.Images, Interval.Wilson(figures.Undetermined, report.Images)),
        ];
        if (report.Clean is { } clean)
        {
            rows.Add(Row(Texts.CleanNg(), clean.Ng, clean.Boards, clean.NgInterval));
            rows.Add(Row(Texts.CleanUnknown(), clean.Unknown, clean.Boards, Interval.Wilson(clean.Unknown, clean.Boards)));
        }
        return rows;

        string[] Row(LocalizedText name, int count, int of, Interval interval) => [name.In(language), Count(count), Count(of), Share(count, of), of > 0 ? Percent(interval) : ""];
    }

    public static List<string[]> Times(EvaluationReport report, UserLanguage language) =>
    [
        [Texts.Stage().In(language), "p50", "p99"],
        .. (report.StagesMs ?? new Dictionary<string, LatencyFigures>()).Select(entry => new[] { Texts.StageName(entry.Key).In(language), Milliseconds(entry.Value.P50), Milliseconds(entry.Value.P99) }),
        [Texts.TotalTime().In(language), Milliseconds(report.LatencyMs.P50), Milliseconds(report.LatencyMs.P99)],
    ];
}
