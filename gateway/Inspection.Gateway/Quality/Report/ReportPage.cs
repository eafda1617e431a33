using System.Globalization;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Quality.Report;

/// <summary>A report as one HTML page that needs nothing else, on paper A4. Pure.</summary>
internal static class ReportPage
{
    /// <summary>Rows of a table on paper.</summary>
    private const int MostRows = 60;

    private const string Style = """
        @page{size:A4;margin:16mm}body{font:10.5pt/1.45 "Noto Sans KR","Noto Sans CJK KR","Malgun Gothic",sans-serif;color:#16202a;max-width:178mm;margin:8mm auto}
        h1{font-size:20pt;margin:0 0 2mm}h2{font-size:13pt;margin:8mm 0 2mm;border-bottom:1px solid #8793a0;break-after:avoid}p{margin:1mm 0}
        table{border-collapse:collapse;width:100%;margin:2mm 0}th,td{padding:1mm 2mm;border-bottom:1px solid #d3dae1;text-align:right;font-variant-numeric:tabular-nums}
        th[scope=row],thead th:first-child{text-align:left;font-weight:500}thead th{border-bottom:1px solid #16202a}tr{break-inside:avoid}thead{display:table-header-group}
        svg{width:100%;height:auto;break-inside:avoid}svg text{font:11px sans-serif;fill:#16202a}.note{color:#4a5763;font-size:9pt}@media print{body{margin:0}}
        """;

    public static string Write(ReportContent content, UserLanguage language)
    {
        var html = new Html(language);
        html.Markup($"<!doctype html>\n<html lang=\"{(language == UserLanguage.Korean ? "ko" : "en")}\"><head><meta charset=\"utf-8\">")
            .Markup("<meta name=\"viewport\" content=\"width=device-width\">").Element("title", Texts.ReportTitle).Markup($"<style>{Style}</style></head><body>\n");
        Head(html, content);
        Yields(html, content.Summary);
        Types(html, content.Pareto.ByPart);
        Chart(html, content.Chart);
        Lots(html, content.Lots);
        Machine(html, content.Summary.Known);
        return html.Element("h2", Texts.ReportNotes).Element("p", Texts.ReportMethod, "class=\"note\"").Markup("</body></html>\n").ToString();
    }

    private static void Head(Html html, ReportContent content)
    {
        var filter = content.Filter;
        html.Element("h1", Texts.ReportTitle);
        Line(html, Texts.ReportSpan, $"{Time(filter.From, content.UtcOffset)} – {Time(filter.To, content.UtcOffset)}");
        string?[] narrowing =
        [
            filter.Station, filter.Product, filter.Lot, filter.Model, filter.Label, filter.PartId, filter.BootId, filter.Verdict is { } verdict ? WireWord<Verdict>.Of(verdict) : null,
            filter.Finding is { } finding ? WireWord<Finding>.Of(finding) : null,
        ];
        var given = narrowing.OfType<string>().ToArray();
        Line(html, Texts.ReportFilter, given.Length == 0 ? html.In(Texts.ReportEverything) : string.Join(" · ", given));
        Line(html, Texts.ReportMade, Time(content.MadeAt, content.UtcOffset));
    }

    private static void Line(Html html, LocalizedText name, string value) => html.Element("p", $"{html.In(name)}: {value}");

    private static string Time(DateTimeOffset? time, TimeSpan offset) =>
        time?.ToOffset(offset).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture) ?? "…";

    private static void Yields(Html html, QualitySummary summary)
    {
        html.Element("h2", Texts.ReportYields);
        html.Table(
            [Texts.ReportInspections, Texts.ReportOk, Texts.ReportNg, Texts.ReportUnknown, Texts.ReportParts],
            [[Html.Number(summary.Inspections), Html.Number(summary.Ok), Html.Number(summary.Ng), Html.Number(summary.Unknown), Html.Number(summary.Parts)]]);
        Shares(html, (Texts.ReportInspectionYield, summary.Yield), (Texts.ReportFirstPass, summary.FirstPassYield), (Texts.ReportFinal, summary.FinalYield));
    }

    private static void Types(Html html, IReadOnlyList<ParetoItem> types)
    {
        html.Element("h2", Texts.ReportPareto);
        if (types.Count == 0)
        {
            html.Element("p", Texts.ReportNoDefects);
            return;
        }
        html.Markup(ParetoDrawing.Draw(types, html.In(Texts.ReportPareto))).Table(
            [Texts.ReportType, Texts.ReportInspections, Texts.ReportShare, Texts.ReportCumulative],
            types.Take(MostRows).Select(static item => new[] { item.Name, Html.Number(item.Count), Html.Percent(item.Share), Html.Percent(item.CumulativeShare) }));
    }

    private static void Chart(Html html, PChart? chart)
    {
        if (chart is null)
            return;
        html.Element("h2", Texts.ReportChart).Markup(ChartDrawing.Draw(chart, html.In(Texts.ReportChart)));
        Line(html, Texts.ReportCentre, Html.Percent(chart.Centre));
        html.Element("h3", Texts.ReportSignals);
        var signals = chart.Points.Where(static point => point.Broken.Count > 0).ToArray();
        if (signals.Length == 0)
        {
            html.Element("p", Texts.ReportNoSignals);
            return;
        }
        html.Table(
            [Texts.ReportGroup, Texts.ReportInspections, Texts.ReportShare, Texts.ReportLimits, Texts.ReportRules],
            signals.TakeLast(MostRows).Select(point => new[]
            {
                point.Name, Html.Number(point.Inspected), Html.Percent(point.Fraction), $"{Html.Percent(point.Lower)} – {Html.Percent(point.Upper)}",
                string.Join(", ", point.Broken.Select(rule => html.In(Texts.Rule(rule)))),
            }));
    }

    private static void Lots(Html html, IReadOnlyList<TrendPoint> lots)
    {
        html.Element("h2", Texts.ReportLots);
        if (lots.Count == 0)
        {
            html.Element("p", Texts.ReportNoLots);
            return;
        }
        if (lots.Count > MostRows)
            html.Element("p", Texts.ReportNewestOnly(MostRows), "class=\"note\"");
        html.Table(
            [Texts.ReportLots, Texts.ReportInspections, Texts.ReportOk, Texts.ReportNg, Texts.ReportUnknown, Texts.ReportYields, Texts.ReportInterval],
            lots.TakeLast(MostRows).Select(static lot => new[]
            {
                lot.Name, Html.Number(lot.Inspections), Html.Number(lot.Ok), Html.Number(lot.Ng), Html.Number(lot.Unknown), Html.Percent(lot.Yield.Value), Interval(lot.Yield),
            }));
    }

    private static void Machine(Html html, KnownParts? known)
    {
        html.Element("h2", Texts.ReportMachine);
        if (known is null)
        {
            html.Element("p", Texts.ReportNothingKnown);
            return;
        }
        var matrix = known.Matrix;
        html.Table(
            [new LocalizedText("", ""), Texts.ReportOk, Texts.ReportNg, Texts.ReportUnknown],
            [
                [html.In(Texts.ReportGood), Html.Number(matrix.GoodPassed), Html.Number(matrix.GoodRejected), Html.Number(matrix.GoodUnknown)],
                [html.In(Texts.ReportBad), Html.Number(matrix.BadPassed), Html.Number(matrix.BadRejected), Html.Number(matrix.BadUnknown)],
            ]);
        Shares(html, (Texts.ReportFalseRejects, matrix.FalseRejectRate), (Texts.ReportEscapes, matrix.EscapeRate), (Texts.ReportBadPassed, matrix.BadAmongPassed));
        html.Element("p", Texts.ReportKnown(new KnownCounts(known.ByReview, known.ByTruth, known.KnownPassed.Value ?? 0, known.KnownRejected.Value ?? 0)), "class=\"note\"");
    }

    private static void Shares(Html html, params IEnumerable<(LocalizedText Name, Share Share)> shares) => html.Table(
        [Texts.ReportShare, Texts.ReportParts, Texts.ReportShare, Texts.ReportInterval],
        shares.Select(row => new[] { html.In(row.Name), $"{Html.Number(row.Share.Count)} / {Html.Number(row.Share.Of)}", Html.Percent(row.Share.Value), Interval(row.Share) }));

    private static string Interval(Share share) => $"{Html.Percent(share.Lower)} – {Html.Percent(share.Upper)}";
}
