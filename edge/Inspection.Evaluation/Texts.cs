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

    public static LocalizedText Title(ModelIdentity? model) => model is null
        ? new("Accuracy of a model", "모델 정확도")
        : new($"Accuracy of {model.Name} {model.Version}", $"{model.Name} {model.Version} 정확도");

    public static LocalizedText FactImages() => new("Images", "이미지");

    public static LocalizedText FactData() => new("Data", "데이터");

    public static LocalizedText FactDisturbance() => new("Disturbed by", "교란");

    public static LocalizedText FactClean() => new("Clean boards by", "깨끗한 기판 교란");

    public static LocalizedText FactModel() => new("Model", "모델");

    public static LocalizedText FactMeasured() => new("Measured", "측정 시각");

    public static LocalizedText Drawn(string ranges, int seed) => new($"{ranges} (seed {seed})", $"{ranges} (시드 {seed})");

    public static LocalizedText Undisturbed() => new("nothing: the images as they are", "없음(원본 이미지 그대로)");

    public static LocalizedText TileMissed() => new("bad boards missed", "불량 유출");

    public static LocalizedText TileFalseAlarms() => new("good boards flagged", "양품 과검");

    public static LocalizedText TileClean() => new("clean boards flagged", "깨끗한 기판 과검");

    public static LocalizedText Headline() => new("The figures", "주요 지표");

    public static LocalizedText HeadlineNote() => new(
        "mAP: COCO, 101 recall points, mean over the labels that occur. DeepPCB: its own protocol at IoU > 0.33; precision, recall and F at the package's thresholds. Intervals: bootstrap over images, 1000 resamples.",
        "mAP: COCO 방식(재현율 101점), 나타난 클래스의 평균. DeepPCB: 자체 방식(IoU > 0.33)이며 정밀도·재현율·F는 패키지의 임계값 기준. 구간: 이미지 단위 부트스트랩 1000회.");

    public static LocalizedText BoardsHead() => new("Whole boards", "기판 단위");

    public static LocalizedText BoardsNote() => new(
        "As the station judged them. UNKNOWN is rejected like NG, so it is neither a miss nor a false alarm. Intervals: Wilson.",
        "스테이션의 판정 기준입니다. UNKNOWN은 NG처럼 배출되므로 유출도 과검도 아닙니다. 구간: Wilson.");

    public static LocalizedText ClassesHead() => new("By class", "클래스별");

    public static LocalizedText ClassesNote() => new(
        "Average precision over all detections; precision and recall at IoU 0.5 and the package's thresholds.",
        "AP는 모든 검출, 정밀도와 재현율은 IoU 0.5와 패키지의 임계값 기준입니다.");

    public static LocalizedText CurvesHead() => new("Precision against recall", "정밀도–재현율 곡선");

    public static LocalizedText CurvesNote() => new("IoU 0.5; at each recall the best precision reached there or beyond.", "IoU 0.5. 각 재현율 이상에서 얻은 가장 높은 정밀도입니다.");

    public static LocalizedText ConfusionHead() => new("What was taken for what", "혼동 행렬");

    public static LocalizedText ConfusionNote() => new(
        "Rows: annotated defects. Columns: detections at the thresholds, met at IoU 0.5. The shade is the share of the row.",
        "행: 표시된 결함. 열: 임계값 이상의 검출(IoU 0.5에서 대응). 색의 진하기는 행에서 차지하는 비율입니다.");

    public static LocalizedText TrueAgainstFound() => new("true ↓  found →", "실제 ↓  검출 →");

    public static LocalizedText NotFound() => new("not found", "미검");

    public static LocalizedText NothingThere() => new("nothing there", "없는 결함");

    public static LocalizedText SizesHead() => new("By size", "크기별");

    public static LocalizedText SizesNote() => new("The area of the annotated box, divided where COCO divides.", "표시된 상자의 넓이를 COCO 기준으로 나눴습니다.");

    public static LocalizedText OperatingHead() => new("Choice of the thresholds", "임계값 고르기");

    public static LocalizedText Caught() => new("Bad boards caught", "잡은 불량 기판");

    public static LocalizedText FalseAlarmShare() => new("Good boards flagged", "과검한 양품");

    public static LocalizedText Factor() => new("Common factor on all thresholds", "모든 임계값에 곱한 값");

    public static LocalizedText MissesHead() => new("Worst misses", "가장 심한 미검");

    public static LocalizedText MissesNote() => new(
        "Left the tested image, right the template. Dashed blue: annotated. Solid orange: found. First those on boards that passed, then by how little the model saw.",
        "왼쪽은 검사 이미지, 오른쪽은 템플릿입니다. 파란 점선: 표시된 결함, 주황 실선: 검출. 통과한 기판이 먼저이고, 모델이 적게 본 순서입니다.");

    public static LocalizedText FalseAlarmsHead() => new("Worst false alarms", "가장 심한 오검출");

    public static LocalizedText FalseAlarmsNote() => new(
        "First those on good boards, then by score. A detection of the wrong label or of the wrong extent (IoU below 0.5) counts here too.",
        "양품에서 나온 것이 먼저이고, 점수 순서입니다. 클래스가 틀렸거나 위치가 어긋난(IoU 0.5 미만) 검출도 포함합니다.");

    public static LocalizedText NoErrors() => new("None.", "없습니다.");

    public static LocalizedText Score(float score) => score > 0
        ? new($"score {score.ToString("0.00", CultureInfo.InvariantCulture)}", $"점수 {score.ToString("0.00", CultureInfo.InvariantCulture)}")
        : new("nothing seen", "검출 없음");

    public static LocalizedText TimesHead() => new("Time", "시간");

    public static LocalizedText TimesNote() => new(
        "For one image, one after the other. Registration includes preparing the template, which a station does once for each product.",
        "한 장씩 차례로 잰 시간입니다. 정합에는 템플릿 준비 시간이 들어 있으며, 스테이션은 제품마다 한 번만 준비합니다.");

    private static string Percent(double? share) => share is { } value ? (value * 100).ToString("0.0#", CultureInfo.InvariantCulture) : "–";
}
