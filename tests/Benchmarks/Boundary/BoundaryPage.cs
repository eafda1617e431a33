using System.Globalization;
using System.Text;
using Benchmarks.Measuring;
using Inspection.Contracts;
using Inspection.Evaluation.Reporting.Html;

namespace Benchmarks.Boundary;

/// <summary>The boundary report as one HTML file that needs nothing else, for screen and paper; drawn with what draws the evaluation report.</summary>
internal static class BoundaryPage
{
    private const string Verdicts = """

        .stable { color: #00694b; font-weight: 600; } .degrading { color: #8a4b00; font-weight: 600; } .failing { color: #b3261e; font-weight: 600; }

        """;

    public static string Render(BoundaryReport report, MachineDescription machine, UserLanguage language)
    {
        var page = new StringBuilder();
        var title = Markup.Escape(Texts.PageTitle.In(language));
        page.Append(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html>
            <html lang="{(language == UserLanguage.Korean ? "ko" : "en")}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
            <style>{Stylesheet.Text}{Verdicts}</style></head>
            <body><main>
            <header><h1>{title}</h1>
            """);
        AppendFacts(page, report, machine, language);
        page.Append("</header><div class=\"tiles\">");
        AppendTile(page, Texts.TileRate.In(language), report.LineRate, Texts.PerSecond.In(language), language);
        AppendTile(page, Texts.TileStreams(report.StreamRate).In(language), report.Streams, Texts.StreamsUnit.In(language), language);
        page.Append("</div>");
        AppendSide(page, Texts.RateHead, report.LineRate, static step => step.Ordered, whole: false, Texts.RateAxis, report.Criteria, language);
        AppendSide(page, Texts.StreamsHead(report.StreamRate), report.Streams, static step => step.Streams, whole: true, Texts.StreamsAxis, report.Criteria, language);
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Markup.Escape(Texts.CriteriaHead.In(language))}</h2><ul>");
        foreach (var line in Texts.Criteria(report.Criteria))
            page.Append(CultureInfo.InvariantCulture, $"<li>{Markup.Escape(line.In(language))}</li>");
        page.Append("</ul></section></main></body></html>\n");
        return page.ToString();
    }

    private static void AppendFacts(StringBuilder page, BoundaryReport report, MachineDescription machine, UserLanguage language)
    {
        (LocalizedText Name, string Value)[] facts =
        [
            (Texts.FactMachine, string.Create(CultureInfo.InvariantCulture, $"{machine.Processor}, {machine.Cores} × {machine.Architecture}, {machine.MemoryMegabytes} MB")),
            (Texts.FactSystem, $"{machine.System}, {machine.Kernel}, {machine.Runtime}"),
            (Texts.FactModel, report.Model),
            (Texts.FactPictures, report.Pictures),
            (Texts.FactMeasured, Texts.MeasuredAt(machine.MeasuredAt, report.StepSeconds).In(language)),
        ];
        page.Append("<dl>");
        foreach (var (name, value) in facts)
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Markup.Escape(name.In(language))}</dt><dd>{Markup.Escape(value)}</dd>");
        page.Append("</dl>");
    }

    private static void AppendTile(StringBuilder page, string name, BoundarySide side, string unit, UserLanguage language)
    {
        var value = side.HighestStable is { } stable ? $"{Markup.Number(stable)} {unit}" : Texts.NoneStable.In(language);
        var failing = (side.LowestFailing is { } lowest ? Texts.FailingFrom($"{Markup.Number(lowest)} {unit}") : Texts.NoneFailing).In(language);
        page.Append(CultureInfo.InvariantCulture, $"<div><span>{Markup.Escape(name)}</span><strong>{Markup.Escape(value)}</strong><small>{Markup.Escape(failing)}</small></div>");
    }

    private static void AppendSide(
        StringBuilder page, LocalizedText head, BoundarySide side, Func<BoundaryStep, double> load, bool whole, LocalizedText axis, BoundaryCriteria criteria, UserLanguage language)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section><h2>{Markup.Escape(head.In(language))}</h2>");
        BoundaryCharts.Append(page, side, load, whole, axis, criteria, language);
        AppendSteps(page, side.Steps, language);
        page.Append("</section>\n");
    }

    private static void AppendSteps(StringBuilder page, IReadOnlyList<BoundaryStep> steps, UserLanguage language)
    {
        page.Append("<div class=\"scroll\"><table><thead><tr>");
        foreach (var column in Texts.StepColumns)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{Markup.Escape(column.In(language))}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var step in steps)
        {
            var word = Texts.Verdict(step.Verdict);
            page.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{step.Streams} × {Markup.Number(step.Ordered)}/s</th>");
            foreach (var cell in (string[])[Cell(step.Achieved, "/s"), Cell(step.Latency50Ms, " ms"), Cell(step.Latency99Ms, " ms"), Cell(step.Latency99Takts, ""), Cell(step.Drift, ""),
                step.Lost.ToString(CultureInfo.InvariantCulture), step.Overruns.ToString(CultureInfo.InvariantCulture), Cell(step.CoresUsed, ""), Cell(step.PeakMegabytes, " MB")])
                page.Append(CultureInfo.InvariantCulture, $"<td>{cell}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td class=\"{word.English}\">{Markup.Escape(word.In(language))}</td></tr>");
        }
        page.Append("</tbody></table></div>");
    }

    private static string Cell(double? value, string unit) => value is { } number ? Markup.Number(number) + unit : "–";
}
