using GStreamer;
using Inspection.Contracts;

namespace Inspection.Cameras;

internal static partial class Texts
{
    private const string Packages = "libgstreamer1.0-0 libgstreamer-plugins-base1.0-0 gstreamer1.0-plugins-base gstreamer1.0-plugins-good gstreamer1.0-libav";

    public static LocalizedText FolderMissing(string folder) => new(
        $"Folder {folder} does not exist; dir: takes an existing folder of images.",
        $"폴더 {folder} 이(가) 없습니다. dir: 뒤에는 이미지가 든 폴더를 쓰십시오.");

    public static LocalizedText FolderIsFile(string path, string parent) => new(
        $"{path} is a file; dir: takes a folder, e.g. dir:{parent}.",
        $"{path} 은(는) 파일입니다. dir: 뒤에는 폴더를 쓰십시오. 예: dir:{parent}");

    public static LocalizedText FolderForbidden(string folder) => new(
        $"Folder {folder} may not be read by this user; give read and search permission, e.g. chmod a+rx.",
        $"폴더 {folder} 을(를) 읽을 권한이 없습니다. 읽기 권한을 주십시오. 예: chmod a+rx");

    public static LocalizedText FolderUnreadable(string folder, string why) => new(
        $"Folder {folder} cannot be read: {why}",
        $"폴더 {folder} 을(를) 읽을 수 없습니다: {why}");

    public static LocalizedText NoImages(string folder, IReadOnlyList<string> extensions, string? subfolder)
    {
        var kinds = string.Join(", ", extensions);
        return subfolder is null
            ? new($"Folder {folder} holds no image; needed is at least one of {kinds}.", $"폴더 {folder} 에 이미지가 없습니다. 쓸 수 있는 형식: {kinds}.")
            : new($"Folder {folder} itself holds no image ({kinds}), but a folder below does: dir:{subfolder}.",
                $"폴더 {folder} 에는 이미지({kinds})가 없지만 하위 폴더에는 있습니다: dir:{subfolder}");
    }

    public static LocalizedText NoParts(string folder, int images, string suffix) => new(
        $"Folder {folder} holds {images} images, but none is named *{suffix}, e.g. board1{suffix}.jpg; with pairs, parts are named so.",
        $"폴더 {folder} 에 이미지가 {images}개 있지만 이름이 *{suffix} 인 것이 없습니다. 예: board1{suffix}.jpg. 쌍으로 검사할 때 부품 이미지는 이렇게 이름 짓습니다.");

    public static LocalizedText VideoMissing(string path) => new(
        $"Video {path} does not exist; file: takes an existing video file.",
        $"동영상 {path} 이(가) 없습니다. file: 뒤에는 있는 동영상 파일을 쓰십시오.");

    public static LocalizedText VideoIsFolder(string path) => new(
        $"{path} is a folder; file: takes a video file, and a folder of images is dir:{path}.",
        $"{path} 은(는) 폴더입니다. file: 뒤에는 동영상 파일을 쓰고, 이미지 폴더는 dir:{path} 로 쓰십시오.");

    public static LocalizedText VideoEmpty(string path) => new(
        $"Video {path} is empty (0 bytes); a video such as MP4 with H.264 is needed.",
        $"동영상 {path} 이(가) 비어 있습니다(0바이트). MP4(H.264) 같은 동영상이 필요합니다.");

    public static LocalizedText VideoUnreadable(string path, string why) => new(
        $"Video {path} cannot be read: {why}",
        $"동영상 {path} 을(를) 읽을 수 없습니다: {why}");

    public static LocalizedText VideoFailed(string path, BusError error) => new(
        $"Video {path} cannot be played: {Words(error)} A video such as MP4 with H.264 is needed{PluginHint(error.Message)}.",
        $"동영상 {path} 을(를) 재생할 수 없습니다: {Words(error)} MP4(H.264) 같은 동영상이 필요합니다{KoreanPluginHint(error.Message)}.");

    public static LocalizedText NoGStreamer(string why) => new(
        $"GStreamer does not start: {OneLine(why)} Needed are the packages {Packages}.",
        $"GStreamer 를 시작할 수 없습니다: {OneLine(why)} 필요한 패키지: {Packages}.");

    public static LocalizedText PipelineRefused(string why) => new(
        $"GStreamer does not accept the pipeline: {OneLine(why)}{PluginHint(why)}. gst: takes what follows gst-launch-1.0, up to the raw video, e.g. gst:v4l2src device=/dev/video0.",
        $"GStreamer 가 파이프라인을 받아들이지 않습니다: {OneLine(why)}{KoreanPluginHint(why)}. gst: 뒤에는 gst-launch-1.0 다음에 쓰는 것을 원시 영상까지 쓰십시오. 예: gst:v4l2src device=/dev/video0");

    public static LocalizedText PipelineFailed(BusError error) => new(
        $"The GStreamer pipeline failed at {error.Element}: {Words(error)}{PluginHint(error.Message)}",
        $"GStreamer 파이프라인이 {error.Element} 에서 실패했습니다: {Words(error)}{KoreanPluginHint(error.Message)}");

    public static LocalizedText NoSink(string name) => new(
        $"The GStreamer pipeline has no appsink named '{name}'; leave it away and the kit adds one.",
        $"GStreamer 파이프라인에 이름이 '{name}' 인 appsink 가 없습니다. 쓰지 않으면 키트가 붙입니다.");

    public static LocalizedText NoPicture(TimeSpan limit) => new(
        $"The GStreamer pipeline brought no picture within {limit.TotalSeconds:0} s; is the camera connected and sending?",
        $"GStreamer 파이프라인에서 {limit.TotalSeconds:0}초 안에 영상이 오지 않았습니다. 카메라가 연결되어 영상을 보내고 있습니까?");

    public static LocalizedText NoPictures() => new(
        "The stream ended without a single picture.",
        "영상이 한 장도 없이 스트림이 끝났습니다.");

    public static LocalizedText Stalled(long pictures, TimeSpan limit) => new(
        $"The video stopped after {pictures} pictures: nothing came for {limit.TotalSeconds:0} s, though its end was not reached; converting it to MP4 with H.264 may help.",
        $"동영상이 {pictures}장 뒤에 멈췄습니다. 끝이 아닌데도 {limit.TotalSeconds:0}초 동안 영상이 오지 않았습니다. MP4(H.264)로 변환해 보십시오.");

    public static LocalizedText WrongFormat(string format) => new(
        $"The appsink delivers {(format.Length > 0 ? format : "no raw video")}; needed is video/x-raw with format BGR or GRAY8.",
        $"appsink 의 형식이 {(format.Length > 0 ? format : "원시 영상 아님")} 입니다. video/x-raw 의 BGR 또는 GRAY8 이어야 합니다.");

    /// <summary>GStreamer's sentence, and the detail that it puts on the last line of its debug text.</summary>
    private static string Words(BusError error)
    {
        var line = error.Debug.LastIndexOf('\n');
        var detail = line < 0 ? "" : error.Debug[(line + 1)..].Trim();
        return OneLine(detail.Length == 0 || error.Message.Contains(detail, StringComparison.Ordinal) ? error.Message : $"{error.Message} ({detail})");
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool MissesPlugin(string words) =>
        words.Contains("plug-in", StringComparison.OrdinalIgnoreCase) || words.Contains("no element", StringComparison.OrdinalIgnoreCase);

    private static string PluginHint(string words) => MissesPlugin(words) ? " (most are in the packages gstreamer1.0-libav, -plugins-good and -plugins-bad)" : "";

    private static string KoreanPluginHint(string words) => MissesPlugin(words) ? " (대개 gstreamer1.0-libav, -plugins-good, -plugins-bad 패키지에 있습니다)" : "";
}
