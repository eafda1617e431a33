using GStreamer;
using Inspection.Contracts;
using Video4Linux;

namespace Inspection.Cameras;

internal static partial class Texts
{
    private const int MostListed = 12;

    public static LocalizedText NoAravis { get; } = new(
        "Industrial cameras (gige:) were not looked for: the package libaravis-0.8-0 is missing.",
        "산업용 카메라(gige:)는 찾지 못했습니다. libaravis-0.8-0 패키지가 없습니다.");

    public static LocalizedText CameraEnded(string camera) => new(
        $"Camera {camera} ended its stream; it is opened again.",
        $"카메라 {camera} 이(가) 스트림을 끝냈습니다. 다시 연결합니다.");

    public static LocalizedText CameraUnplugged(string path, IReadOnlyList<string> others) => new(
        $"There is no {path}: the camera is not plugged in, or has another number. {Connected(others)}",
        $"{path} 이(가) 없습니다. 카메라가 연결되지 않았거나 번호가 다릅니다. {KoreanConnected(others)}");

    public static LocalizedText NotACamera(string path, IReadOnlyList<string> others) => new(
        $"{path} is not a camera. {Connected(others)}",
        $"{path} 은(는) 카메라가 아닙니다. {KoreanConnected(others)}");

    public static LocalizedText CameraForbidden(string path) => new(
        $"{path} may not be opened by this user; add the user to the group video (sudo usermod -aG video $USER) and sign in again.",
        $"{path} 을(를) 열 권한이 없습니다. 사용자를 video 그룹에 추가하고(sudo usermod -aG video $USER) 다시 로그인하십시오.");

    public static LocalizedText CameraRefuses(string path, string why) => new(
        $"{path} refuses: {OneLine(why)}. Is another program using the camera?",
        $"{path} 이(가) 거부했습니다: {OneLine(why)}. 다른 프로그램이 카메라를 쓰고 있습니까?");

    public static LocalizedText CameraFailed(string camera, BusError error) => new(
        $"Camera {camera} failed: {Words(error)} Is it plugged in, and used by no other program?",
        $"카메라 {camera} 에 문제가 생겼습니다: {Words(error)} 카메라가 연결되어 있고 다른 프로그램이 쓰고 있지 않습니까?");

    public static LocalizedText CameraSilent(string camera, long pictures, TimeSpan waited) => pictures == 0
        ? new($"Camera {camera} sent no picture within {waited.TotalSeconds:0.#} s; is it plugged in, and does it wait for a trigger?",
            $"카메라 {camera} 에서 {waited.TotalSeconds:0.#}초 안에 영상이 오지 않았습니다. 연결되어 있습니까? 트리거를 기다리고 있지 않습니까?")
        : new($"Camera {camera} stopped: no picture for {waited.TotalSeconds:0.#} s. It is opened again.",
            $"카메라 {camera} 이(가) 멈췄습니다. {waited.TotalSeconds:0.#}초 동안 영상이 없습니다. 다시 연결합니다.");

    public static LocalizedText NetworkCameraFailed(string address, BusError error) => new(
        $"Network camera {address} failed: {Words(error)}{PluginHint(error.Message)} Are address, user and password right, and is the camera on?",
        $"네트워크 카메라 {address} 에 문제가 생겼습니다: {Words(error)}{KoreanPluginHint(error.Message)} 주소, 사용자, 비밀번호가 맞고 카메라가 켜져 있습니까?");

    public static LocalizedText NetworkCameraSilent(string address, long pictures, TimeSpan waited) => pictures == 0
        ? new($"Network camera {address} sent no picture within {waited.TotalSeconds:0.#} s; is it on, and is the stream's name right?",
            $"네트워크 카메라 {address} 에서 {waited.TotalSeconds:0.#}초 안에 영상이 오지 않았습니다. 켜져 있고 스트림 이름이 맞습니까?")
        : new($"Network camera {address} stopped: no picture for {waited.TotalSeconds:0.#} s. It is connected again.",
            $"네트워크 카메라 {address} 이(가) 멈췄습니다. {waited.TotalSeconds:0.#}초 동안 영상이 없습니다. 다시 연결합니다.");

    public static LocalizedText NoControl(string uri, string option, IReadOnlyList<string> controls) => new(
        $"Camera '{uri}': this camera has no control for '{option}'; its controls are {List(controls)}.",
        $"카메라 '{uri}': 이 카메라에는 '{option}' 제어가 없습니다. 쓸 수 있는 제어: {List(controls)}.");

    public static LocalizedText ControlRange(string uri, string option, string value, double minimum, double maximum) => new(
        $"Camera '{uri}': {option}={value} is out of range; this camera takes {minimum} to {maximum}.",
        $"카메라 '{uri}': {option}={value} 은(는) 범위를 벗어났습니다. 이 카메라의 범위: {minimum}–{maximum}.");

    /// <param name="other">What another option sets the same control to.</param>
    public static LocalizedText ControlTwice(string uri, string option, int value, int other) => new(
        $"Camera '{uri}': {option}={value} contradicts another option, which sets {option} to {other}; leave one of the two out, also where the recipe names one.",
        $"카메라 '{uri}': {option}={value} 은(는) 다른 옵션과 맞지 않습니다. 그 옵션은 {option} 을(를) {other}(으)로 설정합니다. 레시피에 있는 것도 포함해 둘 중 하나를 빼십시오.");

    /// <param name="hasManual">Whether it can be set by hand at least.</param>
    public static LocalizedText NoCameraSetting(string uri, string option, string value, bool hasManual) => hasManual
        ? new($"Camera '{uri}': {option}={value} is not possible: this camera has no automatic for it; give a number.",
            $"카메라 '{uri}': {option}={value} 은(는) 쓸 수 없습니다. 이 카메라에는 자동 기능이 없습니다. 숫자를 쓰십시오.")
        : new($"Camera '{uri}': {option}={value} is not possible: this camera has no such setting; leave {option} out.",
            $"카메라 '{uri}': {option}={value} 은(는) 쓸 수 없습니다. 이 카메라에는 그 설정이 없습니다. {option} 을(를) 빼십시오.");

    public static LocalizedText NotAmong(string uri, string option, string value, IReadOnlyList<string> words) => new(
        $"Camera '{uri}': {option}={value} is not possible; this camera takes {List(words)}.",
        $"카메라 '{uri}': {option}={value} 은(는) 쓸 수 없습니다. 이 카메라에서 쓸 수 있는 값: {List(words)}.");

    public static LocalizedText NoProperty(string option, string property) => new(
        $"The camera's {option} cannot be set: libcamera here has no '{property}'. libcamera 0.3 or later has; leave {option} out.",
        $"카메라의 {option} 을(를) 설정할 수 없습니다. 이 libcamera 에는 '{property}' 이(가) 없습니다. libcamera 0.3 이상이 필요합니다. 아니면 {option} 을(를) 빼십시오.");

    public static LocalizedText CameraClosed { get; } = new(
        "The camera is closed, because the station stops", "스테이션이 정지하는 중이어서 카메라가 닫혔습니다");

    public static LocalizedText Unsettled { get; } = new(
        "The camera was being set for another recipe as it took this picture", "이 이미지를 찍을 때 카메라를 다른 레시피로 설정하는 중이었습니다");

    public static LocalizedText NoSuchMode(string uri, IReadOnlyList<VideoMode> modes)
    {
        var formats = string.Join(", ", modes.Select(static mode => mode.FourCc).Distinct());
        var sizes = List([.. modes.GroupBy(static mode => (mode.WidthPixels, mode.HeightPixels), static mode => mode.Rates.Count > 0 ? mode.Rates[0].PerSecond : 0)
            .Select(static size => $"{size.Key.WidthPixels}x{size.Key.HeightPixels}{(size.Max() > 0 ? $" {size.Max():0.##}/s" : "")}")]);
        return new(
            $"Camera '{uri}': this camera does not send such pictures; sizes: {sizes}; formats: {formats}. ./kit cameras lists what goes together.",
            $"카메라 '{uri}': 이 카메라는 그런 영상을 보내지 않습니다. 크기: {sizes}. 형식: {formats}. 조합은 ./kit cameras 로 볼 수 있습니다.");
    }

    public static LocalizedText NoFeature(string uri, string feature) => new(
        $"Camera '{uri}': this camera has no feature '{feature}'; arv-tool-0.8 features lists those that it has (package aravis-tools-cli).",
        $"카메라 '{uri}': 이 카메라에는 '{feature}' 기능이 없습니다. arv-tool-0.8 features 로 목록을 볼 수 있습니다(aravis-tools-cli 패키지).");

    public static LocalizedText NoPixelFormat(string uri, string? wanted, IReadOnlyList<string> offered) => new(
        $"Camera '{uri}': {(wanted is null ? "none of this camera's formats is known" : $"format {wanted} cannot be used")}; usable here: {List(offered)}.",
        $"카메라 '{uri}': {(wanted is null ? "이 카메라의 형식 중에 아는 것이 없습니다" : $"{wanted} 형식을 쓸 수 없습니다")}. 쓸 수 있는 형식: {List(offered)}.");

    public static LocalizedText NoGenicamCamera(string uri, string why, IReadOnlyList<string> others) => new(
        $"Camera '{uri}' cannot be opened: {OneLine(why)}. Needed are the package libaravis-0.8-0 and a camera on the same network. {Connected(others)}",
        $"카메라 '{uri}' 을(를) 열 수 없습니다: {OneLine(why)}. libaravis-0.8-0 패키지와 같은 네트워크의 카메라가 필요합니다. {KoreanConnected(others)}");

    private static string Connected(IReadOnlyList<string> cameras) =>
        cameras.Count > 0 ? $"Connected: {List(cameras)}." : "None of its kind is connected; without one try --camera sim:substrate.";

    private static string KoreanConnected(IReadOnlyList<string> cameras) =>
        cameras.Count > 0 ? $"연결된 카메라: {List(cameras)}." : "이런 종류의 카메라가 연결되어 있지 않습니다. 카메라 없이 해 보려면 --camera sim:substrate 를 쓰십시오.";

    private static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "–",
        <= MostListed => string.Join(", ", items),
        _ => $"{string.Join(", ", items.Take(MostListed))}, …",
    };
}
