using Inspection.Contracts;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation;

internal static class Texts
{
    public static LocalizedText Counts(int images, int groundTruth) => new($"{images} images, {groundTruth} annotated defects", $"이미지 {images}장, 표시된 결함 {groundTruth}개");

    public static LocalizedText AllClasses() => new("All classes", "전체 클래스");

    public static LocalizedText DeepPcb() => new("DeepPCB protocol", "DeepPCB 방식");

    public static LocalizedText Class() => new("Class", "클래스");

    public static LocalizedText Precision() => new("Precision", "정밀도");

    public static LocalizedText Recall() => new("Recall", "재현율");

    public static LocalizedText ImageLevel(ImageFigures figures, int good) => new(
        $"Images: {figures.Missed} of {figures.Defective} defective missed, {figures.FalseAlarms} of {good} good rejected as NG, {figures.Undetermined} undetermined",
        $"이미지: 불량 {figures.Defective}장 중 유출 {figures.Missed}장, 양품 {good}장 중 과검 {figures.FalseAlarms}장, 판정 불가 {figures.Undetermined}장");

    public static LocalizedText Latency(LatencyFigures latency) => new(
        $"Latency: p50 {latency.P50:0.0} ms, p99 {latency.P99:0.0} ms",
        $"지연 시간: p50 {latency.P50:0.0} ms, p99 {latency.P99:0.0} ms");
}
