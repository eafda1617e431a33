using Inspection.Contracts;

namespace Benchmarks;

/// <summary>Every text of the benchmarks that people read.</summary>
internal static partial class Texts
{
    public static LocalizedText Columns { get; } = new(
        "ratio to the first of its group (p10–p90 over the rounds), median time; taken in turns on one thread",
        "그룹의 첫 항목에 대한 비율(라운드 p10–p90), 시간 중앙값. 스레드 1개에서 번갈아 측정");

    public static LocalizedText ModelTitle { get; } = new(
        "model: from picture to boxes, pre-processing included, registration apart",
        "model: 이미지에서 박스까지, 전처리 포함, 정합 제외");

    public static LocalizedText Int8Title { get; } = new("int8: inference alone, int8 against fp32", "int8: 추론만, int8과 fp32 비교");

    public static LocalizedText RegistrationTitle { get; } = new("registration: part to golden template", "registration: 부품을 골든 템플릿에 정합");

    public static LocalizedText PreprocessTitle { get; } = new(
        "preprocess: 1920x1080 BGR to a 640x640 float tensor, against resize, cvtColor, convertTo, split",
        "preprocess: 1920x1080 BGR을 640x640 float 텐서로 변환, resize·cvtColor·convertTo·split과 비교");

    public static LocalizedText DecodeTitle { get; } = new(
        "decode: raw scores of 80 classes to boxes, suppression included, against plain loops",
        "decode: 80개 클래스의 원시 점수에서 박스까지, 중복 제거 포함, 단순 반복문과 비교");

    public static LocalizedText NoYolox { get; } = new(
        "  yolox_nano.onnx is not on this machine (shared/data/onnx, INSPECTION_SHARED_DATA): skipped, ratios are among the packages",
        "  yolox_nano.onnx가 없어 건너뜁니다(shared/data/onnx, INSPECTION_SHARED_DATA). 비율은 패키지끼리의 값입니다");

    public static LocalizedText OnePrecision(string package) => new(
        $"  {package} is alone in its package: skipped; ./kit model quantize adds int8",
        $"  {package}: 패키지에 다른 정밀도가 없어 건너뜁니다. ./kit model quantize로 int8을 추가할 수 있습니다");

    public static LocalizedText Unknown(string given, IEnumerable<string> known) => new(
        $"There is no benchmark {given}; there are {string.Join(", ", known)}",
        $"벤치마크 {given} 이(가) 없습니다. 있는 것: {string.Join(", ", known)}");

    public static LocalizedText CannotWrite(string path, string cause) => new($"{path} cannot be written: {cause}", $"{path} 에 쓸 수 없습니다: {cause}");
}
