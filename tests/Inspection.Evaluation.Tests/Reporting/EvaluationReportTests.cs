using System.Text.Json.Nodes;
using Inspection.Evaluation.Reporting;
using TestKit;

namespace Inspection.Evaluation.Tests.Reporting;

public sealed class EvaluationReportTests
{
    private static readonly EvaluationReport report = Reports.Full;

    [Fact]
    public void ToJson_Report_HasTheNamesOfTheContract()
    {
        // Names that other people's scripts read; others may be added.
        var contract = JsonNode.Parse("""
            {"images":10,"ground_truth":12,"map33":0.979,"map50":0.978,"map50_95":0.7,
             "deeppcb":{"ap":0.982,"f":0.974,"precision":0.96,"recall":0.99},
             "per_class":{"open":{"ap50":0.97,"precision":0.95,"recall":0.94},"pin-hole":{"ap50":1,"precision":1,"recall":1}},
             "image_level":{"missed":1,"false_alarms":2},
             "latency_ms":{"p50":9.64,"p99":10.9}}
            """);

        Held(JsonNode.Parse(report.ToJson()), contract).ShouldBe(19);
    }

    [Fact]
    public void ToJson_Additions_HaveTheNamesOfTheDocumentation()
    {
        var json = JsonNode.Parse(report.ToJson()).ShouldNotBeNull();
        var documentation = File.ReadAllText(RepositoryRoot.Path("docs", "evaluation.md"));

        json.AsObject().Select(static member => member.Key).Where(name => !documentation.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
        json["model"]?["name"]?.GetValue<string>().ShouldBe("substrate-compare");
        json["clean"]?["ng_interval"]?["high"]?.GetValue<double>().ShouldBe(0.003827, 1e-6);
    }

    /// <summary>Compares every value of the contract and returns how many there were.</summary>
    private static int Held(JsonNode? own, JsonNode? contract)
    {
        if (contract is JsonObject members)
            return members.Sum(member => Held(own?[member.Key], member.Value));
        own.ShouldNotBeNull(contract?.GetPath()).GetValue<double>().ShouldBe(contract.ShouldNotBeNull().GetValue<double>());
        return 1;
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
            Each image disturbed: shift=8 (seed 1)

            Figure               Value    95 % interval
            mAP50              97.80 %  95.00 – 99.00 %
            mAP50-95           70.00 %                –
            mAP33              97.90 %                –
            DeepPCB AP         98.20 %                –
            DeepPCB F          97.40 %                –
            DeepPCB Precision  96.00 %
            DeepPCB Recall     99.00 %

            Class     Defects      AP50    95 % interval  AP50-95  Precision    Recall
            open            8   97.00 %  90.00 – 99.00 %  70.00 %    95.00 %   94.00 %
            pin-hole        4  100.00 %                –  80.00 %   100.00 %  100.00 %

            Size                   Defects    mAP50  mAP50-95
            small (up to 32² px)        12  90.00 %   60.00 %
            medium (up to 96² px)        0        –         –
            large                        0        –         –

            Boards                         Number    of    Share    95 % interval
            defective, judged OK (missed)       1     7  14.29 %   2.57 – 51.31 %
            good, judged NG (false alarm)       2     3  66.67 %  20.77 – 93.85 %
            judged UNKNOWN (rejected)           3    10  30.00 %  10.78 – 60.32 %
            clean board, judged NG              0  1000   0.00 %    0.00 – 0.38 %
            clean board, judged UNKNOWN         2  1000   0.20 %    0.05 – 0.73 %

            Setting: thresholds × 0.80 catch 100.0 % of the bad boards (wanted 99.5 %) at 1.0 % false alarms on good boards.
            Latency: p50 9.6 ms, p99 10.9 ms

            """);
    }

    [Fact]
    public void Render_Korean_IsAlignedWithWideLetters()
    {
        ReportTable.Render(report).Korean.ReplaceLineEndings("\n").ShouldContain("""
            크기                결함    mAP50  mAP50-95
            작음 (32² px 이하)    12  90.00 %   60.00 %
            중간 (96² px 이하)     0        –         –
            큼                     0        –         –
            """);
    }

    [Fact]
    public void Render_NoMean_ShowsADash()
    {
        ReportTable.Render(report with { Map33 = null }).English.ShouldContain("–");
    }
}
