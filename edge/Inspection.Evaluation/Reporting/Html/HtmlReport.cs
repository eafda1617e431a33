using System.Globalization;
using System.Text;
using Inspection.Contracts;
using Inspection.Core.Publishing;
using Inspection.Evaluation.Pictures;

namespace Inspection.Evaluation.Reporting.Html;

/// <summary>The report as one HTML file that needs nothing else: figures, curves, and the worst errors as pictures. For screen and paper.</summary>
public static class HtmlReport
{
    /// <param name="encoder">For the pictures; stays the caller's.</param>
    /// <param name="measuredAt">When it was measured, for the head of the page.</param>
    public static string Render(EvaluationReport report, ErrorGallery errors, IImageEncoder encoder, DateTimeOffset measuredAt, UserLanguage language)
    {
        var page = new StringBuilder();
        var title = Texts.Title(report.Model).In(language);
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{(language == UserLanguage.Korean ? "ko" : "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Markup.Escape(title)}</title>
            <style>{Stylesheet.Text}</style></head>
            <body><main>
            <header><h1>{Markup.Escape(title)}</h1>
            """);
        AppendFacts(page, report, measuredAt, language);
        page.Append("</header>");
        AppendTiles(page, report, language);
        Section(page, Texts.Headline(), language, () => Markup.AppendTable(page, ReportRows.Headline(report, language)), Texts.HeadlineNote());
        Section(page, Texts.BoardsHead(), language, () => Markup.AppendTable(page, ReportRows.Boards(report, language)), Texts.BoardsNote());
        if (report.PerClass.Count > 0)
        {
            Section(page, Texts.ClassesHead(), language, () => Markup.AppendTable(page, ReportRows.Classes(report, language)), Texts.ClassesNote());
            Section(page, Texts.CurvesHead(), language, () => PrecisionRecallChart.Append(page, report.PerClass, language), Texts.CurvesNote());
            Section(page, Texts.ConfusionHead(), language, () => ConfusionGrid.Append(page, report.Confusion, language), Texts.ConfusionNote());
            Section(page, Texts.SizesHead(), language, () => Markup.AppendTable(page, ReportRows.Sizes(report, language)), Texts.SizesNote());
        }
        Section(page, Texts.OperatingHead(), language, () => OperatingChart.Append(page, report.Operating, language), Texts.Setting(report.Operating));
        Section(page, Texts.MissesHead(), language, () => ErrorPictures.Append(page, errors.Misses, encoder, language), Texts.MissesNote());
        Section(page, Texts.FalseAlarmsHead(), language, () => ErrorPictures.Append(page, errors.FalseAlarms, encoder, language), Texts.FalseAlarmsNote());
        Section(page, Texts.TimesHead(), language, () => Markup.AppendTable(page, ReportRows.Times(report, language)), Texts.TimesNote());
        page.Append("</main></body></html>\n");
        return page.ToString();
    }

    private static void AppendFacts(StringBuilder page, EvaluationReport report, DateTimeOffset measuredAt, UserLanguage language)
    {
        List<(LocalizedText Name, string Value)> facts = [(Texts.FactImages(), Texts.Counts(report.Images, report.GroundTruth).In(language))];
        if (report.Data is { } data)
        {
            facts.Add((Texts.FactData(), $"{data.Source} ({data.Format})"));
            facts.Add((Texts.FactDisturbance(), data.Disturbance is { } ranges ? Texts.Drawn(ranges, data.Seed).In(language) : Texts.Undisturbed().In(language)));
            if (data.CleanDisturbance is { } clean)
                facts.Add((Texts.FactClean(), Texts.Drawn(clean, data.Seed).In(language)));
        }
        if (report.Model is { } model)
            facts.Add((Texts.FactModel(), $"{model.Name} {model.Version}, sha256 {model.Sha256}"));
        facts.Add((Texts.FactMeasured(), measuredAt.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)));
        page.Append("<dl>");
        foreach (var (name, value) in facts)
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Markup.Escape(name.In(language))}</dt><dd>{Markup.Escape(value)}</dd>");
        page.Append("</dl>");
    }

    private static void AppendTiles(StringBuilder page, EvaluationReport report, UserLanguage language)
    {
        var boards = report.ImageLevel;
        List<(string Name, string Value, string Range)> tiles =
        [
            ("mAP50", ReportNumbers.Percent(report.Map50), ReportNumbers.Percent(report.Intervals.Map50)),
            ("DeepPCB AP", ReportNumbers.Percent(report.DeepPcb.Ap), ReportNumbers.Percent(report.Intervals.DeepPcbAp)),
            ("DeepPCB F", ReportNumbers.Percent(report.DeepPcb.F), ReportNumbers.Percent(report.Intervals.DeepPcbF)),
        ];
        // Without any defect these three mean nothing.
        if (report.GroundTruth == 0)
            tiles.Clear();
        if (boards.Defective > 0)
            tiles.Add((Texts.TileMissed().In(language), $"{boards.Missed} / {boards.Defective}", ReportNumbers.Percent(boards.MissedInterval)));
        if (boards.Good > 0)
            tiles.Add((Texts.TileFalseAlarms().In(language), $"{boards.FalseAlarms} / {boards.Good}", ReportNumbers.Percent(boards.FalseAlarmInterval)));
        if (report.Clean is { } clean)
            tiles.Add((Texts.TileClean().In(language), $"{clean.Ng} / {clean.Boards}", ReportNumbers.Percent(clean.NgInterval)));
        page.Append("<div class=\"tiles\">");
        foreach (var (name, value, range) in tiles)
            page.Append(CultureInfo.InvariantCulture, $"<div><span>{Markup.Escape(name)}</span><strong>{Markup.Escape(value)}</strong><small>{Markup.Escape(range)}</small></div>");
        page.Append("</div>");
    }

    private static void Section(StringBuilder page, LocalizedText head, UserLanguage language, Action body, LocalizedText note)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Markup.Escape(head.In(language))}</h2>");
        body();
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Markup.Escape(note.In(language))}</p></section>\n");
    }
}
