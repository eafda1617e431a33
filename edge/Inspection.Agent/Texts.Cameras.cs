using Inspection.Contracts;

namespace Inspection.Agent;

internal static partial class Texts
{
    public static LocalizedText SettingsIgnored(string settings, string cameras) => new(
        $"The recipe's camera settings ({settings}) are ignored: {cameras} has none. v4l2:, libcamera: and gige: cameras have",
        $"레시피의 카메라 설정({settings})은 쓰이지 않습니다. {cameras} 에는 설정이 없습니다. 설정은 v4l2:, libcamera:, gige: 카메라에 있습니다");

    public static LocalizedText NoCameras { get; } = new(
        "No camera is connected. Without one: --camera sim:substrate (a rendered line), dir:FOLDER, file:VIDEO, or the kernel's test camera: sudo modprobe vivid, then look again.",
        "연결된 카메라가 없습니다. 카메라 없이 쓸 수 있는 것: --camera sim:substrate (렌더링한 라인), dir:폴더, file:동영상, 또는 커널의 시험용 카메라: sudo modprobe vivid 후 다시 확인하십시오.");

    /// <param name="uri">A camera that is there; null: none is.</param>
    public static LocalizedText HowToUseCameras(string? uri) => uri is null
        ? new("Network cameras do not answer a search: --camera rtsp://HOST/STREAM.",
            "네트워크 카메라는 검색되지 않습니다. --camera rtsp://호스트/스트림 으로 쓰십시오.")
        : new($"Use one: ./kit demo --camera '{uri}'. Network cameras do not answer a search: --camera rtsp://HOST/STREAM.",
            $"사용: ./kit demo --camera '{uri}'. 네트워크 카메라는 검색되지 않습니다. --camera rtsp://호스트/스트림 으로 쓰십시오.");
}
