using Inspection.Contracts;

namespace Inspection.Core.Sources;

internal static class SourceTexts
{
    private const string Cameras = "v4l2:/dev/video0, libcamera:, rtsp://HOST/STREAM, gige:NAME";
    private const string Examples = $"sim:substrate, dir:FOLDER?fps=10&loop=true, file:VIDEO, {Cameras}, gst:PIPELINE";
    private const string KoreanExamples = $"sim:substrate, dir:폴더?fps=10&loop=true, file:동영상, {Cameras}, gst:파이프라인";

    public static LocalizedText NoScheme(string text) => new(
        $"Camera '{text}' has no scheme. Supported: {Examples}. For a folder write 'dir:{text}'.",
        $"카메라 '{text}' 에 종류가 없습니다. 쓸 수 있는 것: {KoreanExamples}. 폴더라면 'dir:{text}' 라고 쓰십시오.");

    public static LocalizedText UnknownScheme(string text, string scheme) => new(
        $"Camera '{text}': '{scheme}:' is not known. Supported: {Examples}.",
        $"카메라 '{text}': '{scheme}:' 은(는) 모르는 종류입니다. 쓸 수 있는 것: {KoreanExamples}.");

    public static LocalizedText NoPath(string scheme)
    {
        var (english, korean) = scheme switch
        {
            "dir" => ("a folder, e.g. dir:./images", "폴더, 예: dir:./images"),
            "file" => ("a video file, e.g. file:./line.mp4", "동영상 파일, 예: file:./line.mp4"),
            "v4l2" => ("a device, e.g. v4l2:/dev/video0 (./kit cameras lists them)", "장치, 예: v4l2:/dev/video0 (./kit cameras 로 목록을 볼 수 있습니다)"),
            "gst" => ("a pipeline, e.g. gst:v4l2src device=/dev/video0", "파이프라인, 예: gst:v4l2src device=/dev/video0"),
            _ => ("the name of a line, e.g. sim:substrate", "가상 라인 이름, 예: sim:substrate"),
        };
        return new($"Camera '{scheme}:' says nothing after the colon; it takes {english}.", $"카메라 '{scheme}:' 의 콜론 뒤가 비어 있습니다. 필요한 것: {korean}.");
    }

    public static LocalizedText OptionTwice(string name) => new(
        $"Camera option '{name}' is given twice; give it once.",
        $"카메라 옵션 '{name}' 이(가) 두 번 있습니다. 한 번만 쓰십시오.");

    public static LocalizedText UnknownOption(string text, string name, IReadOnlyList<string> valid) => new(
        $"Camera '{text}': option '{name}' is not known; valid: {string.Join(", ", valid)}. (A question mark in a path is written %3F.)",
        $"카메라 '{text}': 옵션 '{name}' 은(는) 없습니다. 쓸 수 있는 옵션: {string.Join(", ", valid)}. (경로 안의 물음표는 %3F 로 쓰십시오.)");

    public static LocalizedText NotAFlag(string text, string name, string value) => new(
        $"Camera '{text}': {name}={value} is neither true nor false.",
        $"카메라 '{text}': {name}={value} 은(는) true 나 false 가 아닙니다.");

    public static LocalizedText NotInRange(string text, string name, string value, double minimum, double maximum) => new(
        $"Camera '{text}': {name}={value} is not a number from {minimum} to {maximum}.",
        $"카메라 '{text}': {name}={value} 은(는) {minimum}–{maximum} 사이의 수가 아닙니다.");

    public static LocalizedText NotWholeInRange(string text, string name, string value, long minimum, long maximum) => new(
        $"Camera '{text}': {name}={value} is not a whole number from {minimum} to {maximum}.",
        $"카메라 '{text}': {name}={value} 은(는) {minimum}–{maximum} 사이의 정수가 아닙니다.");

    public static LocalizedText NoHost(string text) => new(
        $"Camera '{text}' names no host; a network camera is written rtsp://HOST/STREAM, e.g. rtsp://192.168.0.20/stream1#latency=100.",
        $"카메라 '{text}' 에 호스트가 없습니다. 네트워크 카메라는 rtsp://호스트/스트림 으로 씁니다. 예: rtsp://192.168.0.20/stream1#latency=100");

    public static LocalizedText NotASize(string text, string name, string value) => new(
        $"Camera '{text}': {name}={value} is not a size; it is written as WIDTHxHEIGHT in pixels, e.g. 1280x720.",
        $"카메라 '{text}': {name}={value} 은(는) 크기가 아닙니다. 픽셀 단위로 너비x높이 로 쓰십시오. 예: 1280x720");

    public static LocalizedText NoneOf(string text, string name, string value, IReadOnlyList<string> words) => new(
        $"Camera '{text}': {name}={value} is not known; valid: {string.Join(", ", words)}.",
        $"카메라 '{text}': {name}={value} 은(는) 없습니다. 쓸 수 있는 값: {string.Join(", ", words)}.");
}
