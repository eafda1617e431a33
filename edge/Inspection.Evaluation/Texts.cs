using Inspection.Contracts;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation;

internal static class Texts
{
    private const string ListLine = "group00041/00041/00041000.jpg group00041/00041_not/00041000.txt";

    public static LocalizedText FormatNotYet(string format) => new(
        $"This version of the kit does not read '{format}' data yet; supported: deeppcb.",
        $"이 버전의 키트는 아직 '{format}' 데이터를 읽지 못합니다. 쓸 수 있는 형식: deeppcb.");

    public static LocalizedText UnknownFormat(string format) => new(
        $"Data format '{format}' is not known; supported: deeppcb.",
        $"데이터 형식 '{format}' 을(를) 모릅니다. 쓸 수 있는 형식: deeppcb.");

    public static LocalizedText FolderMissing(string folder) => new(
        $"Data folder {folder} does not exist; --data takes the folder that holds PCBData, or PCBData itself.",
        $"데이터 폴더 {folder} 이(가) 없습니다. --data 에는 PCBData 가 든 폴더나 PCBData 자체를 쓰십시오.");

    public static LocalizedText NoDefaultList(string root, IReadOnlyList<string> names, IEnumerable<string?> others)
    {
        var wanted = string.Join(", ", names);
        var there = string.Join(", ", others.Order(StringComparer.Ordinal));
        return there.Length == 0
            ? new($"{root} holds no list ({wanted}); name one with --list, with lines such as '{ListLine}'.",
                $"{root} 에 목록({wanted})이 없습니다. --list 로 지정하십시오. 한 줄의 예: '{ListLine}'")
            : new($"{root} holds none of {wanted}; name one of its lists with --list: {there}.",
                $"{root} 에 {wanted} 이(가) 없습니다. --list 로 목록을 지정하십시오: {there}.");
    }

    public static LocalizedText ListMissing(string list, string root) => new(
        $"List {list} does not exist, nor one of that name in {root}; --list takes a file with lines such as '{ListLine}'.",
        $"목록 {list} 이(가) 없고 {root} 에도 그런 이름이 없습니다. --list 에는 이런 줄이 든 파일을 쓰십시오: '{ListLine}'");

    public static LocalizedText EmptyList(string list) => new(
        $"List {list} names no image; needed are lines such as '{ListLine}'.",
        $"목록 {list} 에 이미지가 없습니다. 이런 줄이 필요합니다: '{ListLine}'");

    public static LocalizedText MalformedListLine(string list, int line, string text) => new(
        $"{list}:{line}: '{Short(text)}' is not an image and an annotation, such as '{ListLine}'.",
        $"{list}:{line}: '{Short(text)}' 은(는) 이미지와 주석의 쌍이 아닙니다. 예: '{ListLine}'");

    public static LocalizedText ListedFileMissing(string file, string list, int line) => new(
        $"{list}:{line}: {file} does not exist; each line needs NAME_test and NAME_temp images and an annotation, relative to PCBData.",
        $"{list}:{line}: {file} 이(가) 없습니다. 줄마다 PCBData 기준의 NAME_test, NAME_temp 이미지와 주석 파일이 필요합니다.");

    public static LocalizedText MalformedAnnotation(string file, int line, string text, IReadOnlyList<string> labels)
    {
        var types = string.Join(", ", labels.Select(static (label, index) => $"{index + 1} {label}"));
        return new($"{file}:{line}: '{Short(text)}' is not 'x1 y1 x2 y2 type' with x1 < x2, y1 < y2 and a type of {types}.",
            $"{file}:{line}: '{Short(text)}' 은(는) 'x1 y1 x2 y2 종류' 형식이 아닙니다. x1 < x2, y1 < y2 이고 종류는 {types} 중 하나여야 합니다.");
    }

    public static LocalizedText Unreadable(string path, string why) => new(
        $"{path} cannot be read: {why}",
        $"{path} 을(를) 읽을 수 없습니다: {why}");

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

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
