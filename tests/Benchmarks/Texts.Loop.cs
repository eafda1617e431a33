using System.Globalization;
using Benchmarks.Looping;
using Inspection.Contracts;

namespace Benchmarks;

internal static partial class Texts
{
    public static LocalizedText LoopTitle { get; } = new(
        "loop: frame there to result at the broker's socket, by ONNX Runtime's bare Run on the same tensor, in turns; registration apart (1.00: no time but the model's own)",
        "loop: 프레임 도착부터 결과를 브로커 소켓에 쓸 때까지, 같은 텐서에 대한 ONNX Runtime Run 시간과의 비율(번갈아 측정, 정합 제외, 1.00이면 모델 시간뿐)");

    public static LocalizedText NoSuchModel(string wanted) => new(
        $"--model: no package is called '{wanted}', nor holds that in its name.", $"--model: 이름에 '{wanted}'이(가) 들어간 패키지가 없습니다.");

    public static LocalizedText LoopLine(LoopFigures figures) => new(
        string.Create(CultureInfo.InvariantCulture,
            $"  p50 {figures.OverheadMedian:0.000}  p99 {figures.Overhead99:0.000}  {figures.BareMedian,7:0.00} ms alone  {figures.LoopMedian,7:0.00} ms in the loop  at full speed {figures.PacedRatio:0.00}  {figures.AllocatedBytesPerFrame:0.#} bytes a frame  {figures.Model}, threads {figures.Threads}"),
        string.Create(CultureInfo.InvariantCulture,
            $"  p50 {figures.OverheadMedian:0.000}  p99 {figures.Overhead99:0.000}  모델만 {figures.BareMedian,7:0.00} ms  루프 {figures.LoopMedian,7:0.00} ms  최고 속도에서 {figures.PacedRatio:0.00}배  프레임당 {figures.AllocatedBytesPerFrame:0.#} 바이트  {figures.Model}, 스레드 {figures.Threads}"));
}
