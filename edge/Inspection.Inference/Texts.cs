using Inspection.Contracts;
using Inspection.Core;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Every text of this project that people read.</summary>
internal static partial class Texts
{
    public static LocalizedText Inputs { get; } = new("the inputs are", "입력이");
    public static LocalizedText Outputs { get; } = new("the outputs are", "출력이");
    public static LocalizedText Input { get; } = new("input", "입력");
    public static LocalizedText Output { get; } = new("output", "출력");
    public static LocalizedText TheLabels { get; } = new("the labels are", "레이블이");

    /// <summary>Input or output with its name.</summary>
    public static LocalizedText Named(LocalizedText what, string name) => new($"{what.English} \"{name}\" is", $"{what.Korean} \"{name}\"이(가)");

    public static LocalizedText GraphDiffers(string file, LocalizedText what, string actual, string expected) => new(
        $"{file}: {what.English} {actual}, but manifest.json says {expected}.",
        $"{file}: {what.Korean} {actual}인데, manifest.json에는 {expected}(으)로 되어 있습니다.");

    public static LocalizedText MissingOperator(string file, string operation, string version) => new(
        $"{file}: ONNX Runtime {version} has no operator {operation} as this model uses it; export the model with standard ONNX operators.",
        $"{file}: ONNX Runtime {version}에는 이 모델이 쓰는 연산자 {operation}이(가) 없습니다. 표준 ONNX 연산자로 다시 내보내십시오.");

    public static LocalizedText NotRunnable(string file, string version, string reason) => new(
        $"{file}: ONNX Runtime {version} cannot run this model: {reason}",
        $"{file}: ONNX Runtime {version}에서 이 모델을 실행할 수 없습니다: {reason}");

    public static LocalizedText Unreadable(string file, string reason) => new(
        $"{file}: the model cannot be read: {reason}",
        $"{file}: 모델을 읽을 수 없습니다: {reason}");

    public static LocalizedText NoRuntime(string reason) => new(
        $"ONNX Runtime does not load; run ./kit setup: {reason}",
        $"ONNX Runtime을 불러올 수 없습니다. ./kit setup을 실행하십시오: {reason}");

    public static LocalizedText ReferenceNotRun(string folder, string reason) => new(
        $"{folder}: the model does not run on its reference case: {reason}",
        $"{folder}: 모델이 기준 예제에서 실행되지 않습니다: {reason}");

    public static LocalizedText ReferenceSize(string path, int width, int height, int inputWidth, int inputHeight) => new(
        $"{path}: the reference image is {width}×{height} pixels; it must be {inputWidth}×{inputHeight}, as the model's input.",
        $"{path}: 기준 이미지가 {width}×{height} 픽셀입니다. 모델 입력과 같은 {inputWidth}×{inputHeight}이어야 합니다.");

    public static LocalizedText ReferenceMisses(string folder, string expected, string found) => new(
        $"{folder}: the reference case disagrees: expected {expected}, found {(found.Length > 0 ? found : "nothing")}.",
        $"{folder}: 기준 예제 결과가 다릅니다. 예상: {expected}, 실제: {(found.Length > 0 ? found : "없음")}.");

    public static LocalizedText ReferenceSurplus(string folder, string found) => new(
        $"{folder}: the reference case disagrees: found {found}, which {ManifestJson.FileName} does not expect.",
        $"{folder}: 기준 예제 결과가 다릅니다. {ManifestJson.FileName}에 없는 검출: {found}.");

    public static LocalizedText TrueOrFalse { get; } = new("be true or false", "true 또는 false");
    public static LocalizedText ListOfNumbers { get; } = new("be a list of numbers above 0", "0보다 큰 숫자의 목록");
    public static LocalizedText AboveMinimum { get; } = new("be above \"minimum\"", "\"minimum\"보다 큰 값");
    public static LocalizedText PriorsForm { get; } = new(
        "be the name of a JSON file in the package with a list of [x, y, width, height], or { \"strides\": [8, 16], \"sizes\": [[10, 16], [32, 64]] }",
        "[x, y, 너비, 높이] 목록이 든 패키지 안 JSON 파일의 이름, 또는 { \"strides\": [8, 16], \"sizes\": [[10, 16], [32, 64]] }");

    public static LocalizedText PriorsNeeded(int given, int needed) => new(
        $"make {needed} priors, one for each row of the output; these are {given}", $"출력의 행마다 하나씩 {needed}개 (지금은 {given}개)");

    public static LocalizedText NumberWithin(double least, double most) => most == double.MaxValue
        ? new("be a number", "숫자")
        : new($"be a number from {least} to {most}", $"{least} 이상 {most} 이하의 숫자");

    public static LocalizedText WordOf(IReadOnlyList<string> words)
    {
        var list = string.Join(", ", words.Select(static word => $"\"{word}\""));
        return words.Count == 1 ? new($"be {list}", list) : new($"be one of {list}", $"{list} 중 하나");
    }

    public static LocalizedText WrongOption(string folder, string key, string given, LocalizedText right) => new(
        $"{folder}: output.options.{key} is {given}; it must {right.English}.",
        $"{folder}: output.options.{key} 값이 {given}입니다. 올바른 값: {right.Korean}.");

    public static LocalizedText UnknownHead(string folder, string head, IReadOnlyList<string> heads) => new(
        $"{folder}: output.head is \"{head}\"; it must {WordOf(heads).English}.",
        $"{folder}: output.head 값이 \"{head}\"입니다. 올바른 값: {WordOf(heads).Korean}.");

    public static LocalizedText MissingOption(string folder, string key, string head, string example) => new(
        $"{folder}: the key {key} is missing; head \"{head}\" needs it, and the ONNX file does not say it; models/README.md describes it.\n"
            + $"A complete {ManifestJson.FileName} for it, whose values are examples where the file says nothing:\n{example}",
        $"{folder}: {key} 항목이 없습니다. 헤드 \"{head}\"에 필요하며 ONNX 파일에도 적혀 있지 않습니다. 형식은 models/README.md에 있습니다.\n"
            + $"이 파일의 완전한 {ManifestJson.FileName} 예시입니다. 파일에 없는 값은 예이므로 모델에 맞게 고치십시오:\n{example}");

    public static LocalizedText HeadDiffers(string file, string output, string shape, string head, string needed, int labels, int width, int height) => new(
        $"{file}: output \"{output}\" is {shape}, but head \"{head}\" with {labels} labels and an input of {width}×{height} reads {needed}.",
        $"{file}: 출력 \"{output}\"이(가) {shape}인데, 레이블 {labels}개와 입력 {width}×{height}의 헤드 \"{head}\"은(는) {needed}을(를) 읽습니다.");

    public static LocalizedText LabelCount(string folder, string head, int given, int needed) => new(
        $"{folder}: there are {given} labels; head \"{head}\" has {needed}.", $"{folder}: 레이블이 {given}개인데 헤드 \"{head}\"은(는) {needed}개입니다.");

    public static LocalizedText OutputUnreadable(string file, string output, string shape) => new(
        $"{file}: output \"{output}\" is {shape}, which cannot be read as numbers of a fixed count.",
        $"{file}: 출력 \"{output}\"이(가) {shape}이어서 개수가 고정된 숫자로 읽을 수 없습니다.");

    public static LocalizedText UltralyticsTask(string file, string task) => new(
        $"{file}: this Ultralytics model is of task \"{task}\"; the kit runs detect, segment and classify.",
        $"{file}: 이 Ultralytics 모델의 작업은 \"{task}\"입니다. 키트는 detect, segment, classify를 실행합니다.");

    public static LocalizedText StrideDiffers(string file, int width, int height, int stride) => new(
        $"{file}: the input is {width}×{height}, but the file says stride {stride}, which does not divide it; export it again with a multiple of {stride}.",
        $"{file}: 입력이 {width}×{height}인데 파일의 stride {stride}(으)로 나누어지지 않습니다. {stride}의 배수로 다시 내보내십시오.");

    public static LocalizedText NotANumber(string output) => new(
        $"The model's output \"{output}\" holds values that are no numbers (NaN or infinite).",
        $"모델 출력 \"{output}\"에 숫자가 아닌 값(NaN 또는 무한대)이 있습니다.");

    public static LocalizedText NoSense(int row, float label, float score, Box box)
    {
        var edges = $"[{box.X}, {box.Y}, {box.Right}, {box.Bottom}]";
        return new(
            $"Row {row} of the model's output makes no sense: {edges} score {score} label {label}.",
            $"모델 출력의 {row}번째 행이 올바르지 않습니다: {edges} 점수 {score} 레이블 {label}.");
    }

    public static LocalizedText ModelAgrees(ModelManifest manifest, TimeSpan elapsed)
    {
        var name = $"{manifest.Name} {manifest.Version}";
        var labels = Labels(manifest);
        var size = $"{manifest.Inputs[0].ImageWidth}×{manifest.Inputs[0].ImageHeight}";
        var digest = string.Join(", ", (manifest.Alternatives ?? [])
            .Select(static other => $"{other.Precision} sha256 {other.Sha256[..12]}").Prepend($"sha256 {manifest.Model.Sha256[..12]}"));
        var milliseconds = elapsed.TotalMilliseconds.ToString("0");
        var (proof, terms) = (Proof(manifest), Terms(manifest));
        return new(
            $"OK: {name}, labels {labels}, input {size}, {digest}, {terms.English}{proof.English}, loaded in {milliseconds} ms.",
            $"정상: {name}, 레이블 {labels}, 입력 {size}, {digest}, {terms.Korean}{proof.Korean}, 불러오기 {milliseconds} ms.");
    }

    /// <summary>How somebody else's export is understood, said aloud because nobody trained it here.</summary>
    public static LocalizedText Understood(ModelManifest manifest)
    {
        var (proof, terms) = (Proof(manifest), Terms(manifest));
        return new(
            $"model {manifest.Name}: {terms.English}labels {Labels(manifest)}, {proof.English}",
            $"모델 {manifest.Name}: {terms.Korean}레이블 {Labels(manifest)}, {proof.Korean}");
    }

    private static LocalizedText Proof(ModelManifest manifest) => manifest.Reference is not null
        ? new("the reference case agrees", "기준 예제 일치")
        : new("no reference case, so nothing shows that it still answers as it did", "기준 예제가 없어 이전과 같게 답하는지 확인할 수 없음");

    private static LocalizedText Terms(ModelManifest manifest)
    {
        if (manifest.Output.Head == ModelOutput.Boxes)
            return new("", "");
        var input = manifest.Inputs[0];
        var (low, high) = (manifest.Labels.Min(static label => label.Threshold), manifest.Labels.Max(static label => label.Threshold));
        var threshold = low == high ? $"{low:0.###}" : $"{low:0.###}–{high:0.###}";
        var overlap = manifest.Output.Options?.TryGetValue("nmsIou", out var given) == true ? given.GetRawText() : "0.45";
        var pixels = $"{input.Color} {input.Type} {input.Layout} {input.Resize}";
        return new(
            $"head {manifest.Output.Head}, {pixels}, threshold {threshold}, boxes that overlap by more than {overlap} suppressed, ",
            $"헤드 {manifest.Output.Head}, {pixels}, 임계값 {threshold}, {overlap}보다 많이 겹치는 상자 제거, ");
    }

    private static string Labels(ModelManifest manifest)
    {
        const int Shown = 10;
        var names = manifest.Labels.Select(static label => label.Id);
        return manifest.Labels.Count <= Shown ? string.Join(", ", names) : $"{string.Join(", ", names.Take(3))} … ({manifest.Labels.Count})";
    }
}
