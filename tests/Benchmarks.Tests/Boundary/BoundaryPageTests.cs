using System.Xml.Linq;
using Benchmarks.Boundary;
using Benchmarks.Measuring;
using Inspection.Contracts;

namespace Benchmarks.Tests.Boundary;

public class BoundaryPageTests
{
    private static readonly BoundaryStep silent = new(3, 4, null, null, null, null, null, null, 0, 0, 2, 400, StepVerdict.Failing);
    private static readonly BoundaryStep steady = new(1, 4, 4, 1, 10, 20, 0.08, 1, 0, 0, 0.5, 150, StepVerdict.Stable);

    [Theory]
    [InlineData(UserLanguage.English, "stable", "failing from 3 station(s)")]
    [InlineData(UserLanguage.Korean, "안정", "3 대부터 실패")]
    public void Render_Report_IsOnePageInTheLanguageWithoutAnyAddress(UserLanguage language, params string[] words)
    {
        var page = Render(language);

        foreach (var word in words)
            page.ShouldContain(word);
        page.ShouldNotContain("http");
        page.ShouldNotContain("NaN");
        XDocument.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)])
            .Descendants("svg").Count(static svg => svg.Attribute("class") is not null).ShouldBe(4);
    }

    [Fact]
    public void Render_NameOfSomebodyElse_IsEscaped() => Render(UserLanguage.English, "<script>").ShouldNotContain("<script>");

    private static string Render(UserLanguage language, string model = "substrate-compare") => BoundaryPage.Render(
        new BoundaryReport(
            model, "sim:substrate", 10, new BoundaryCriteria(),
            BoundarySide.Of([steady, steady with { Ordered = 8, Verdict = StepVerdict.Degrading }], static step => step.Ordered), 4,
            BoundarySide.Of([steady, silent], static step => step.Streams)),
        new MachineDescription("Processor", "X64", 2, 4096, "Debian", "6.1", ".NET", 0, "2026-01-01T00:00Z"), language);
}
