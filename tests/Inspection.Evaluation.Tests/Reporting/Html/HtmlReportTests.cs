using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Evaluation.Pictures;
using Inspection.Evaluation.Reporting;
using Inspection.Evaluation.Reporting.Html;
using Inspection.Imaging;
using static Inspection.Evaluation.Tests.Make;

namespace Inspection.Evaluation.Tests.Reporting.Html;

public sealed partial class HtmlReportTests
{
    private static readonly DateTimeOffset measuredAt = new(2026, 1, 2, 3, 4, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(UserLanguage.English)]
    [InlineData(UserLanguage.Korean)]
    public void Render_FullReport_IsWellFormedAndNeedsNothingElse(UserLanguage language)
    {
        var page = Render(Reports.Full, language);

        // Every element is closed: read as XML, but for the one that HTML leaves open.
        XDocument.Parse(VoidElements().Replace(page.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal), "$0</meta>")).Descendants("section").Count().ShouldBe(10);
        page.ShouldNotContain("http", Case.Insensitive);
        page.ShouldNotContain("<script");
        page.ShouldContain("2026-01-02 03:04 UTC");
    }

    [Fact]
    public void Render_Figures_AreThoseOfTheReport()
    {
        var page = Render(Reports.Full, UserLanguage.English);

        page.ShouldContain("<strong>97.80 %</strong><small>95.00 – 99.00 %</small>");
        page.ShouldContain("<strong>0 / 1000</strong>");
        WebUtility.HtmlDecode(page).ShouldContain("thresholds × 0.80 catch 100.0 %");
        page.ShouldContain("shift=8 (seed 1)");
    }

    [Fact]
    public void Render_Korean_SpeaksKorean()
    {
        Render(Reports.Full, UserLanguage.Korean).ShouldContain("<h2>가장 심한 미검</h2>");
    }

    [Fact]
    public void Render_Errors_AreEmbeddedWithTheirBoxes()
    {
        var page = Render(Reports.Full, UserLanguage.English, Errors());

        // A miss and a false alarm, each with its template, and both boxes in each.
        page.Split("data:image/jpeg;base64,/9j/").Length.ShouldBe(1 + 4);
        page.Split("stroke=\"#2aa0f5\"").Length.ShouldBe(1 + 4);
        page.Split("stroke=\"#ff6a1f\"").Length.ShouldBe(1 + 4);
        page.ShouldContain("found: short, IoU 1.00");
    }

    [Fact]
    public void Render_NamesOfOthers_AreEscaped()
    {
        var report = Reports.Full with { Data = new DataFigures("/data/<script>&.txt", "voc", null, null, 1) };

        Render(report, UserLanguage.English).ShouldContain("/data/&lt;script&gt;&amp;.txt");
    }

    [Fact]
    public void Render_OnlyGoodBoards_LeavesOutWhatMeansNothing()
    {
        var report = AccuracyEvaluation.Evaluate([Image([], [], Verdict.Ok)], Thresholds, Latency);

        var page = Render(report, UserLanguage.English);

        page.ShouldContain("good boards flagged");
        page.ShouldNotContain("Precision against recall");
        page.ShouldNotContain("NaN");
    }

    private static string Render(EvaluationReport report, UserLanguage language, ErrorGallery? errors = null)
    {
        using var encoder = new JpegEncoder();
        return HtmlReport.Render(report, errors ?? new ErrorGallery(Thresholds), encoder, measuredAt, language);
    }

    private static ErrorGallery Errors()
    {
        var gallery = new ErrorGallery(Thresholds);
        KnownDefect[] truth = [Defect("open", 50, 50)];
        gallery.Consider("part", Image(truth, [Found("short", 0.9f, 50, 50)]), new InspectedPicture(200, 200, new byte[40_000], new byte[40_000]));
        return gallery;
    }

    [GeneratedRegex("<meta[^>]*>")]
    private static partial Regex VoidElements();
}
