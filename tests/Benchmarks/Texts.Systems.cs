using System.Globalization;
using Benchmarks.AgainstPeers;
using Benchmarks.Swapping;
using Inspection.Contracts;

namespace Benchmarks;

/// <summary>Texts of the benchmarks of whole programs.</summary>
internal static partial class Texts
{
    public static LocalizedText PeersTitle { get; } = new(
        "peers: the station against cv2.dnn + paho-mqtt and onnxruntime-node + sharp + mqtt.js; picture file to result at a subscriber, same model file, pictures and broker",
        "peers: 스테이션과 cv2.dnn + paho-mqtt, onnxruntime-node + sharp + mqtt.js 비교. 이미지 파일에서 구독자의 결과까지, 같은 모델 파일·이미지·브로커");

    public static LocalizedText PeersThreads(int threads) => new(
        $"  threads of one inference: {threads}; ratio kit : peer of frames/s (more is better), p50, p99, memory (less is better)",
        $"  추론 스레드 {threads}개. 키트 : 상대의 비율. 초당 프레임(클수록 좋음), p50, p99, 메모리(작을수록 좋음)");

    public static LocalizedText PeersLine(DetectorFigures figures, Ratios? ratios = null)
    {
        var times = ratios is null ? "                                " : string.Create(
            CultureInfo.InvariantCulture, $"{ratios.FramesPerSecond,7:0.00} {ratios.Latency50,7:0.00} {ratios.Latency99,7:0.00} {ratios.Memory,8:0.00}");
        var line = string.Create(CultureInfo.InvariantCulture,
            $"  {times}   {figures.FramesPerSecond,6:0.0}/s {figures.LatencyMs50,7:0.0} ms {figures.LatencyMs99,7:0.0} ms {figures.PeakMegabytes,5:0} MB  {figures.Name}");
        return new LocalizedText(line, line);
    }

    public static LocalizedText PeersDisagree(string name, double agreement) => new(
        string.Create(CultureInfo.InvariantCulture, $"  {name} found the same on {agreement:P1} of the pictures only: its figures are those of other work"),
        string.Create(CultureInfo.InvariantCulture, $"  {name}: 같은 것을 찾은 이미지가 {agreement:P1}뿐이므로 같은 작업의 수치가 아닙니다"));

    public static LocalizedText PeersMissed(DetectorFigures kit, Ratios best, double bound)
    {
        var stages = string.Join(", ", kit.StagesMs.Select(static stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value:0.0}")));
        return new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"  goal (1.5 x the best peer's frames/s, half its p99) not reached: {best.FramesPerSecond:0.00} x, {best.Latency99:0.00} x; the model alone allows {bound:0.00} x. The kit's time for a picture, ms: {stages}"),
            string.Create(CultureInfo.InvariantCulture, $"  목표(가장 좋은 상대의 초당 프레임 1.5배, p99 절반)에 미달: {best.FramesPerSecond:0.00}배, {best.Latency99:0.00}배. 모델만으로 가능한 한계는 {bound:0.00}배. 키트의 이미지당 시간(ms): {stages}"));
    }

    public static LocalizedText PeersNeed(string file) => new(
        $"peers needs {file}, which is not on this machine: set INSPECTION_SHARED_DATA, or give --model FILE (a YOLOX export of 416x416) and --images DIR",
        $"peers에 필요한 {file} 이(가) 없습니다. INSPECTION_SHARED_DATA를 지정하거나 --model 파일(416x416 YOLOX)과 --images 폴더를 주세요");

    public static LocalizedText SwapTitle { get; } = new(
        "swap: a station at full speed changes its model for a newer package of the same model; the swap by the steady state behind it, of the same length",
        "swap: 최고 속도의 스테이션이 같은 모델의 새 패키지로 교체. 교체 중 / 바로 뒤 같은 길이의 평상시");

    public static LocalizedText NoSwapRunning { get; } = new("No swap ended with the new model in force", "새 모델로 끝난 교체가 하나도 없습니다");

    public static LocalizedText SwapEnded(int number, SwapStep step, LocalizedText? reason) => new(
        $"  swap {number} ended as {step}: {reason?.English}", $"  교체 {number}: {step} (으)로 끝남. {reason?.Korean}");

    public static LocalizedText SwapLine(SwapFigures figures)
    {
        var steps = string.Join(", ", figures.StepsMs.Select(static step => string.Create(CultureInfo.InvariantCulture, $"{step.Key} {step.Value:0}")));
        return new LocalizedText(
            string.Create(CultureInfo.InvariantCulture, $"""
                  {figures.GapRatio,6:0.00}  longest wait for the next result (at most {figures.GapDuringMs:0} ms during a swap, {figures.GapOutsideMs:0} ms outside)
                  {figures.Latency50Ratio,6:0.00}  latency of a part, p50
                  {figures.Latency99Ratio,6:0.00}  latency of a part, p99
                  {figures.RateRatio,6:0.00}  parts a second (outside: {figures.RateOutside:0.0}/s)
                dropped_during_swap {figures.Dropped}, lost {figures.Lost}, repeated {figures.Repeated}; {figures.Running} of {figures.Swaps} swaps in force after {figures.OrderToRunningMs50:0} ms (at most {figures.OrderToRunningMsMost:0} ms): {steps}
                """),
            string.Create(CultureInfo.InvariantCulture, $"""
                  {figures.GapRatio,6:0.00}  다음 결과까지 가장 긴 대기 (교체 중 최대 {figures.GapDuringMs:0} ms, 평상시 {figures.GapOutsideMs:0} ms)
                  {figures.Latency50Ratio,6:0.00}  부품 지연 p50
                  {figures.Latency99Ratio,6:0.00}  부품 지연 p99
                  {figures.RateRatio,6:0.00}  초당 부품 수 (평상시 {figures.RateOutside:0.0}/s)
                dropped_during_swap {figures.Dropped}, 손실 {figures.Lost}, 중복 {figures.Repeated}. 교체 {figures.Swaps}회 중 {figures.Running}회 완료, 명령 후 {figures.OrderToRunningMs50:0} ms (최대 {figures.OrderToRunningMsMost:0} ms): {steps}
                """));
    }

    public static LocalizedText NotThere(string path) => new($"{path} is not there", $"{path} 이(가) 없습니다");

    public static LocalizedText OutOfRange(string option, string given, string least, string most) => new(
        $"{option} is {given}; it may be {least} to {most}", $"{option} 값이 {given}입니다. {least}부터 {most}까지 가능합니다");

    public static LocalizedText NotStarted(string program, string cause) => new($"{program} cannot be started: {cause}", $"{program} 을(를) 시작할 수 없습니다: {cause}");

    public static LocalizedText Ended(string program, int exitCode, string lastWords) => new(
        $"{program} ended with {exitCode} in the middle of the measurement: {lastWords}", $"{program} 이(가) 측정 중에 {exitCode}(으)로 끝났습니다: {lastWords}");

    public static LocalizedText Silent(string program, double seconds) => new(
        string.Create(CultureInfo.InvariantCulture, $"{program} published nothing for {seconds:0} s"), string.Create(CultureInfo.InvariantCulture, $"{program} 이(가) {seconds:0}초 동안 아무것도 발행하지 않았습니다"));
}
