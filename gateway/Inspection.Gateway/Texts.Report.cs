using Inspection.Contracts;
using Inspection.Gateway.Quality.Report;
using Inspection.Quality;

namespace Inspection.Gateway;

/// <content>Words of the quality report.</content>
internal static partial class Texts
{
    public static LocalizedText ReportTitle { get; } = new("Quality report", "품질 보고서");
    public static LocalizedText ReportSpan { get; } = new("Time span", "기간");
    public static LocalizedText ReportFilter { get; } = new("Filter", "필터");
    public static LocalizedText ReportMade { get; } = new("Made", "작성 시각");
    public static LocalizedText ReportEverything { get; } = new("everything", "전체");
    public static LocalizedText ReportYields { get; } = new("Yield", "수율");
    public static LocalizedText ReportInspections { get; } = new("Inspections", "검사 수");
    public static LocalizedText ReportParts { get; } = new("Parts", "부품 수");
    public static LocalizedText ReportOk { get; } = new("OK", "양품");
    public static LocalizedText ReportNg { get; } = new("NG", "불량");
    public static LocalizedText ReportUnknown { get; } = new("Undetermined", "판정 불가");
    public static LocalizedText ReportInspectionYield { get; } = new("OK of inspections", "검사 대비 양품률");
    public static LocalizedText ReportFirstPass { get; } = new("First-pass yield", "초도 양품률");
    public static LocalizedText ReportFinal { get; } = new("Final yield", "최종 양품률");
    public static LocalizedText ReportShare { get; } = new("Share", "비율");
    public static LocalizedText ReportCumulative { get; } = new("Cumulative", "누적 비율");
    public static LocalizedText ReportInterval { get; } = new("95 % confidence interval", "95 % 신뢰구간");
    public static LocalizedText ReportPareto { get; } = new("Defect types (Pareto)", "불량유형 (파레토)");
    public static LocalizedText ReportType { get; } = new("Type", "유형");
    public static LocalizedText ReportNoDefects { get; } = new("No defects were found.", "검출된 결함이 없습니다.");
    public static LocalizedText ReportChart { get; } = new("p-chart: share not passed", "p 관리도: 불합격률");
    public static LocalizedText ReportCentre { get; } = new("Centre line", "중심선");
    public static LocalizedText ReportLimits { get; } = new("Control limits", "관리한계");
    public static LocalizedText ReportSignals { get; } = new("Signals", "이상 신호");
    public static LocalizedText ReportNoSignals { get; } = new("No rule is broken.", "위반된 규칙이 없습니다.");
    public static LocalizedText ReportGroup { get; } = new("Group", "군");
    public static LocalizedText ReportRules { get; } = new("Rules", "규칙");
    public static LocalizedText ReportLots { get; } = new("Lots", "로트");
    public static LocalizedText ReportNoLots { get; } = new("No part carries a lot.", "로트가 지정된 부품이 없습니다.");
    public static LocalizedText ReportMachine { get; } = new("How right the machine is", "판정 정확도");
    public static LocalizedText ReportNothingKnown { get; } = new(
        "Nobody has reviewed a part of this span, and the line does not know the truth.", "이 기간에는 검토된 부품이 없고 라인의 정답 정보도 없습니다.");

    public static LocalizedText ReportGood { get; } = new("really good", "실제 양품");
    public static LocalizedText ReportBad { get; } = new("really bad", "실제 불량");
    public static LocalizedText ReportFalseRejects { get; } = new("False rejects of good parts", "과검률 (양품 중 불합격)");
    public static LocalizedText ReportEscapes { get; } = new("Escapes of bad parts", "유출률 (불량 중 합격)");
    public static LocalizedText ReportBadPassed { get; } = new("Bad among passed parts", "합격품 중 불량률");
    public static LocalizedText ReportNotes { get; } = new("How it is counted", "산출 방법");

    public static LocalizedText ReportNewestOnly(int most) => new($"The newest {most} are shown.", $"최근 {most}개만 표시합니다.");

    public static LocalizedText ReportKnown(KnownCounts known) => new(
        $"Known: {known.ByReview} by review, {known.ByTruth} by the line; {known.Passed:0.0 %} of the passed parts and {known.Rejected:0.0 %} of the others. Where few passed parts are known, escapes are underestimated.",
        $"확인됨: 검토 {known.ByReview}건, 라인 정답 {known.ByTruth}건. 합격품의 {known.Passed:0.0 %}, 그 외의 {known.Rejected:0.0 %}. 확인된 합격품이 적으면 유출률이 낮게 추정됩니다.");

    public static LocalizedText ReportMethod { get; } = new(
        "Intervals: Wilson's score interval. Control limits: p ± 3·√(p(1−p)/n) with the size n of each group (NIST/SEMATECH e-Handbook 6.3.3.2); rules of Western Electric. Undetermined parts count as not passed. A part is known by its id at its station; first and last inspection within the span.",
        "신뢰구간: 윌슨 점수 구간. 관리한계: 군 크기 n별 p ± 3·√(p(1−p)/n) (NIST/SEMATECH e-Handbook 6.3.3.2), 웨스턴 일렉트릭 규칙. 판정 불가는 불합격으로 셉니다. 부품은 스테이션별 부품 ID로 구분하며, 기간 안의 첫 검사와 마지막 검사를 봅니다.");

    public static LocalizedText Rule(RunRule rule) => rule switch
    {
        RunRule.WesternElectric1 => new("beyond 3σ", "3σ 초과"),
        RunRule.WesternElectric2 => new("2 of 3 beyond 2σ", "3점 중 2점 2σ 초과"),
        RunRule.WesternElectric3 => new("4 of 5 beyond 1σ", "5점 중 4점 1σ 초과"),
        RunRule.WesternElectric4 => new("8 on one side", "8점 연속 한쪽"),
        _ => new(rule.ToString(), rule.ToString()),
    };
}
