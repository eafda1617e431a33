using System.Globalization;
using Inspection.Contracts;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation;

/// <summary>The words of the report; those about labelled data are in <see cref="Datasets.Texts"/>.</summary>
internal static class Texts
{
    public static LocalizedText Counts(int images, int groundTruth) => new($"{images} images, {groundTruth} annotated defects", $"이미지 {images}장, 표시된 결함 {groundTruth}개");

    public static LocalizedText Disturbed(string ranges, int seed) => new($"Each image disturbed: {ranges} (seed {seed})", $"이미지마다 교란: {ranges} (시드 {seed})");

    public static LocalizedText Figure() => new("Figure", "지표");

    public static LocalizedText Value() => new("Value", "값");

    public static LocalizedText Confidence() => new("95 % interval", "95 % 구간");

    public static LocalizedText Class() => new("Class", "클래스");

    public static LocalizedText Defects() => new("Defects", "결함");

    public static LocalizedText Precision() => new("Precision", "정밀도");

    public static LocalizedText Recall() => new("Recall", "재현율");

    public static LocalizedText Size() => new("Size", "크기");

    public static LocalizedText SizeName(string name) => name switch
    {
        "small" => new("small (up to 32² px)", "작음 (32² px 이하)"),
        "medium" => new("medium (up to 96² px)", "중간 (96² px 이하)"),
        _ => new("large", "큼"),
    };

    public static LocalizedText Boards() => new("Boards", "기판");

    public static LocalizedText Number() => new("Number", "개수");

    public static LocalizedText Of() => new("of", "전체");

    public static LocalizedText ShareOf() => new("Share", "비율");

    public static LocalizedText Missed() => new("defective, judged OK (missed)", "불량인데 OK (유출)");

    public static LocalizedText FalseAlarms() => new("good, judged NG (false alarm)", "양품인데 NG (과검)");

    public static LocalizedText Undetermined() => new("judged UNKNOWN (rejected)", "판정 불가 UNKNOWN (배출)");

    public static LocalizedText CleanNg() => new("clean board, judged NG", "깨끗한 기판인데 NG");

    public static LocalizedText CleanUnknown() => new("clean board, judged UNKNOWN", "깨끗한 기판, 판정 불가 UNKNOWN");

    public static LocalizedText Stage() => new("Stage", "단계");

    public static LocalizedText StageName(string name) => name switch
    {
        "register" => new("registration", "정합"),
        "preprocess" => new("pre-processing", "전처리"),
        "inference" => new("inference", "추론"),
        "decode" => new("decoding", "디코딩"),
        _ => new("judging", "판정"),
    };

    public static LocalizedText TotalTime() => new("frame to verdict", "프레임부터 판정까지");

    public static LocalizedText Setting(OperatingFigures operating)
    {
        var wanted = Percent(operating.Wanted);
        if (operating.Setting is not { } setting)
        {
            return operating.Points.Any(static point => point.Caught is not null)
                ? new($"Setting: no thresholds between × 0.2 and × 2 catch {wanted} % of the bad boards.", $"설정: 임계값 × 0.2–× 2 범위에서는 불량 기판의 {wanted} %를 잡지 못합니다.")
                : new("Setting: without bad boards none can be chosen.", "설정: 불량 기판이 없어 고를 수 없습니다.");
        }
        var factor = setting.Factor.ToString("0.00", CultureInfo.InvariantCulture);
        var (caught, alarms) = (Percent(setting.Caught), Percent(setting.FalseAlarms));
        return new(
            $"Setting: thresholds × {factor} catch {caught} % of the bad boards (wanted {wanted} %) at {alarms} % false alarms on good boards.",
            $"설정: 임계값 × {factor} 에서 불량 기판의 {caught} %를 잡고(목표 {wanted} %) 양품의 과검은 {alarms} %입니다.");
    }

    public static LocalizedText Latency(LatencyFigures latency) => new(
        $"Latency: p50 {latency.P50:0.0} ms, p99 {latency.P99:0.0} ms",
        $"지연 시간: p50 {latency.P50:0.0} ms, p99 {latency.P99:0.0} ms");

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.0#", CultureInfo.InvariantCulture) : "–";
}
