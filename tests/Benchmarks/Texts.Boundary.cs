using System.Globalization;
using Benchmarks.Boundary;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>Texts of the boundary report.</summary>
internal static partial class Texts
{
    public static LocalizedText BoundaryTitle { get; } = new(
        "boundary: one station, ever faster, then ever more stations, until the device no longer bears it",
        "boundary: 스테이션 1대의 속도를 올리고, 다음으로 스테이션 수를 늘려 장치의 한계를 찾음");

    public static LocalizedText PageTitle { get; } = new("Boundary report of this device", "이 장치의 한계 보고서");

    public static LocalizedText TileRate { get; } = new("One station, stable up to", "스테이션 1대, 안정 한계");

    public static LocalizedText RateHead { get; } = new("One station, ever faster", "스테이션 1대의 속도 올리기");

    public static LocalizedText RateAxis { get; } = new("ordered parts a second", "지시한 초당 부품 수");

    public static LocalizedText StreamsAxis { get; } = new("stations", "스테이션 수");

    public static LocalizedText ShareAxis { get; } = new("reached of the ordered rate", "지시 속도 대비 달성");

    public static LocalizedText TaktsAxis { get; } = new("latency in takts", "지연 (택트)");

    public static LocalizedText StableLimit { get; } = new("limit of stable", "안정의 한계");

    public static LocalizedText PerSecond { get; } = new("parts/s", "개/s");

    public static LocalizedText StreamsUnit { get; } = new("station(s)", "대");

    public static LocalizedText NoneStable { get; } = new("not stable", "안정 구간 없음");

    public static LocalizedText NoneFailing { get; } = new("nothing tried was failing", "시험한 범위에서 실패 없음");

    public static LocalizedText CriteriaHead { get; } = new("What the words mean", "판정 기준");

    public static LocalizedText FactMachine { get; } = new("Device", "장치");

    public static LocalizedText FactSystem { get; } = new("System", "시스템");

    public static LocalizedText FactModel { get; } = new("Model", "모델");

    public static LocalizedText FactPictures { get; } = new("Pictures", "이미지");

    public static LocalizedText FactMeasured { get; } = new("Measured", "측정");

    public static IReadOnlyList<LocalizedText> StepColumns { get; } =
    [
        new("load", "부하"), new("reached", "달성"), new("p50", "p50"), new("p99", "p99"), new("p99, takts", "p99, 택트"), new("drift", "변화"),
        new("lost", "손실"), new("late", "지각"), new("cores", "코어"), new("memory", "메모리"), new("", ""),
    ];

    public static LocalizedText Verdict(StepVerdict verdict) => verdict switch
    {
        StepVerdict.Stable => new("stable", "안정"),
        StepVerdict.Degrading => new("degrading", "저하"),
        _ => new("failing", "실패"),
    };

    public static IEnumerable<LocalizedText> Criteria(BoundaryCriteria criteria) =>
    [
        Invariant(
            $"stable: at least {criteria.StableRate:P0} of the ordered rate, p99 of the latency at most {criteria.StableTakts} takt, drift at most {criteria.StableDrift}",
            $"안정: 지시 속도의 {criteria.StableRate:P0} 이상, 지연 p99가 {criteria.StableTakts} 택트 이하, 변화 {criteria.StableDrift} 이하"),
        Invariant(
            $"failing: below {criteria.FailingRate:P0} of the ordered rate, or p99 above {criteria.FailingTakts} takts, or any result lost or after the recipe's deadline",
            $"실패: 지시 속도의 {criteria.FailingRate:P0} 미만, 또는 p99가 {criteria.FailingTakts} 택트 초과, 또는 결과 손실이나 기한 초과가 하나라도 있음"),
        new("degrading: neither", "저하: 둘 다 아님"),
        new(
            "A takt is the time from one part to the next at the ordered rate. Latency runs from the picture beginning to be read to its result at a subscriber of the broker. Drift is the median latency of the last third of a step by that of the first. Of several stations the worst one counts, figure by figure.",
            "택트는 지시 속도에서 부품 사이의 시간입니다. 지연은 이미지를 읽기 시작할 때부터 결과가 브로커의 구독자에 도착할 때까지입니다. 변화는 한 단계의 마지막 1/3 지연 중앙값을 처음 1/3로 나눈 값입니다. 스테이션이 여러 대면 항목마다 가장 나쁜 값을 씁니다."),
    ];

    public static LocalizedText TileStreams(double rate) => Invariant($"Stations at {rate} parts/s each, stable up to", $"초당 {rate}개씩의 스테이션, 안정 한계");

    public static LocalizedText StreamsHead(double rate) => Invariant($"Ever more stations, {rate} parts/s each", $"초당 {rate}개씩의 스테이션 늘리기");

    public static LocalizedText FailingFrom(string load) => new($"failing from {load}", $"{load}부터 실패");

    public static LocalizedText MeasuredAt(string at, double seconds) => Invariant($"{at}, each load held for {seconds} s or longer", $"{at}, 부하마다 {seconds}초 이상 유지");

    public static LocalizedText BoundaryStreams(double rate) => Invariant($"  more stations, {rate} parts/s each", $"  스테이션 늘리기, 초당 {rate}개씩");

    public static LocalizedText BoundaryLine(BoundaryStep step)
    {
        var figures = string.Create(CultureInfo.InvariantCulture,
            $"{step.Streams,2} x {step.Ordered,7:0.00}/s  {step.Share * 100,5:0.0} %  p50 {step.Latency50Ms,7:0.0} ms  p99 {step.Latency99Ms,7:0.0} ms = {step.Latency99Takts:0.00} takt  {step.CoresUsed:0.0} cores");
        var verdict = Verdict(step.Verdict);
        return new LocalizedText($"  {verdict.English,-9}  {figures}", $"  {verdict.Korean}  {figures}");
    }

    public static LocalizedText BoundaryResult(BoundaryReport report) => Invariant(
        $"  stable: one station up to {report.LineRate.HighestStable ?? 0} parts/s; at {report.StreamRate} parts/s each, stations up to {report.Streams.HighestStable ?? 0}",
        $"  스테이션 1대로 초당 {report.LineRate.HighestStable ?? 0}개까지, 초당 {report.StreamRate}개씩이면 {report.Streams.HighestStable ?? 0}대까지 안정");

    public static LocalizedText BoundaryPageAt(string path) => new($"  page: {path}", $"  보고서: {path}");

    private static LocalizedText Invariant(FormattableString english, FormattableString korean) => new(FormattableString.Invariant(english), FormattableString.Invariant(korean));
}
