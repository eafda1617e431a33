using Inspection.Contracts;

namespace Inspection.Quantisation;

/// <summary>Every text of this project that people read.</summary>
internal static class Texts
{
    public static LocalizedText NotOnnx(string name) => new(
        $"{name}: this is not an ONNX model, or a damaged one; export or copy it again.",
        $"{name}: ONNX 모델이 아니거나 손상되었습니다. 다시 내보내거나 복사하십시오.");

    public static LocalizedText OldOperatorSet(string name, long found, long oldest) => new(
        $"{name}: the model uses ONNX operator set {found}; int8 needs {oldest} or later. Export it again, e.g. with opset_version=17.",
        $"{name}: ONNX 연산자 집합 {found}을(를) 쓰는 모델입니다. int8에는 {oldest} 이상이 필요합니다. 예를 들어 opset_version=17로 다시 내보내십시오.");

    public static LocalizedText AlreadyQuantised(string name, string operation) => new(
        $"{name}: the model is quantised already (it has {operation}); give the float32 one.",
        $"{name}: 이미 양자화된 모델입니다({operation} 포함). float32 모델을 지정하십시오.");

    public static LocalizedText DataOutside(string name, string tensor) => new(
        $"{name}: the constant \"{tensor}\" lies in another file; save the model as one file.",
        $"{name}: 상수 \"{tensor}\"이(가) 다른 파일에 있습니다. 모델을 파일 하나로 저장하십시오.");

    public static LocalizedText NothingToQuantise(string name, int convolutions) => convolutions == 0
        ? new(
            $"{name}: the model has no convolution, so there is nothing that int8 would make faster.",
            $"{name}: 합성곱이 없는 모델이라 int8로 빨라질 부분이 없습니다.")
        : new(
            $"{name}: none of the model's {convolutions} convolutions can become int8: one before the output layer, with float32 weights in the file, is needed.",
            $"{name}: 합성곱 {convolutions}개 가운데 int8로 바꿀 수 있는 것이 없습니다. 출력층 앞에 float32 가중치가 파일에 들어 있는 합성곱이 필요합니다.");

    public static LocalizedText TooFewImages(string name, int images, int fewest) => new(
        $"{name}: {images} images for calibration are too few; give at least {fewest} that show the product as it is, better 40.",
        $"{name}: 보정 이미지 {images}장으로는 부족합니다. 제품을 보여 주는 이미지를 {fewest}장 이상, 되도록 40장 지정하십시오.");

    public static LocalizedText NotANumber(string name, string tensor) => new(
        $"{name}: \"{tensor}\" holds values that are no numbers on one of the images, so its range cannot be found; check the model's training.",
        $"{name}: 한 이미지에서 \"{tensor}\"에 숫자가 아닌 값이 있어 범위를 정할 수 없습니다. 모델 학습을 확인하십시오.");

    public static LocalizedText NotRunnable(string name, string reason) => new(
        $"{name}: ONNX Runtime cannot run this model: {OneLine(reason)}",
        $"{name}: ONNX Runtime에서 이 모델을 실행할 수 없습니다: {OneLine(reason)}");

    public static LocalizedText InputType(string name, string input, string type) => new(
        $"{name}: the input \"{input}\" takes {type}; int8 can be calibrated for uint8 and float32.",
        $"{name}: 입력 \"{input}\"의 자료형은 {type}입니다. uint8과 float32만 보정할 수 있습니다.");

    private static string OneLine(string reason) => string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
