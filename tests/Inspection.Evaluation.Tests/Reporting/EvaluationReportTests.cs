using System.Text.Json.Nodes;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation.Tests.Reporting;

public sealed class EvaluationReportTests
{
    private static readonly EvaluationReport report = new(
        10, 12, 0.979, 0.978, 0.7, new DeepPcbFigures(0.982, 0.974, 0.96, 0.99),
        new Dictionary<string, ClassFigures> { ["open"] = new(0.97, 0.95, 0.94), ["pin-hole"] = new(1, 1, 1) },
        new ImageFigures(1, 2, 7, 3), new LatencyFigures(9.64, 10.9));

    [Fact]
    public void ToJson_Report_HasTheNamesOfTheContract()
    {
        var expected = JsonNode.Parse("""
            {"images":10,"ground_truth":12,"map33":0.979,"map50":0.978,"map50_95":0.7,
             "deeppcb":{"ap":0.982,"f":0.974,"precision":0.96,"recall":0.99},
             "per_class":{"open":{"ap50":0.97,"precision":0.95,"recall":0.94},"pin-hole":{"ap50":1,"precision":1,"recall":1}},
             "image_level":{"missed":1,"false_alarms":2},
             "latency_ms":{"p50":9.64,"p99":10.9}}
            """);

        JsonNode.DeepEquals(JsonNode.Parse(report.ToJson()), expected).ShouldBeTrue(report.ToJson());
    }

    [Fact]
    public void FromJson_OwnJson_IsReadBack()
    {
        EvaluationReport.FromJson(report.ToJson()).DeepPcb.ShouldBe(report.DeepPcb);
    }

    [Fact]
    public void Render_English_IsAligned()
    {
        ReportTable.Render(report).English.ReplaceLineEndings("\n").ShouldBe("""
            10 images, 12 annotated defects

            All classes    mAP33    mAP50  mAP50-95
                         97.90 %  97.80 %   70.00 %

            DeepPCB protocol       AP        F  Precision   Recall
                              98.20 %  97.40 %    96.00 %  99.00 %

            Class         AP50  Precision    Recall
            open       97.00 %    95.00 %   94.00 %
            pin-hole  100.00 %   100.00 %  100.00 %

            Images: 1 of 7 defective missed, 2 of 3 good rejected as NG, 3 undetermined
            Latency: p50 9.6 ms, p99 10.9 ms

            """);
    }

    [Fact]
    public void Render_Korean_IsAlignedWithWideLetters()
    {
        ReportTable.Render(report).Korean.ReplaceLineEndings("\n").ShouldContain("""
            클래스        AP50    정밀도    재현율
            open       97.00 %   95.00 %   94.00 %
            pin-hole  100.00 %  100.00 %  100.00 %

            이미지: 불량 7장 중 유출 1장, 양품 3장 중 과검 2장, 판정 불가 3장
            """);
    }

    [Fact]
    public void Render_NoMean_ShowsADash()
    {
        ReportTable.Render(report with { Map33 = null }).English.ShouldContain("–");
    }
}
