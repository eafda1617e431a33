using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Inference;

/// <summary>Every text of this project that people read.</summary>
internal static class Texts
{
    public static LocalizedText Inputs { get; } = new("the inputs are", "입력이");
    public static LocalizedText Outputs { get; } = new("the outputs are", "출력이");
    public static LocalizedText Input { get; } = new("input", "입력");
    public static LocalizedText Output { get; } = new("output", "출력");
    public static LocalizedText Labels { get; } = new("the labels are", "레이블이");

    /// <summary>Input or output with its name.</summary>
    public static LocalizedText Named(LocalizedText what, string name) => new($"{what.English} \"{name}\" is", $"{what.Korean} \"{name}\"이(가)");

    public static LocalizedText GraphDiffers(string file, LocalizedText what, string actual, string expected) => new(
        $"{file}: {what.English} {actual}, but manifest.json says {expected}.",
        $"{file}: {what.Korean} {actual}인데, manifest.json에는 {expected}(으)로 되어 있습니다.");

    public static LocalizedText NotOnnx(string file) => new(
        $"{file}: this is not an ONNX model, or a damaged one; export or copy it again.",
        $"{file}: ONNX 모델이 아니거나 손상되었습니다. 다시 내보내거나 복사하십시오.");

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

    public static LocalizedText ModelAgrees(ModelManifest manifest, TimeSpan elapsed)
    {
        var name = $"{manifest.Name} {manifest.Version}";
        var labels = string.Join(", ", manifest.Labels.Select(static label => label.Id));
        var size = $"{manifest.Inputs[0].ImageWidth}×{manifest.Inputs[0].ImageHeight}";
        var digest = $"sha256 {manifest.Model.Sha256[..12]}";
        var milliseconds = elapsed.TotalMilliseconds.ToString("0");
        return new(
            $"OK: {name}, labels {labels}, input {size}, {digest}, the reference case agrees, loaded in {milliseconds} ms.",
            $"정상: {name}, 레이블 {labels}, 입력 {size}, {digest}, 기준 예제 일치, 불러오기 {milliseconds} ms.");
    }
}
