using Inspection.Contracts;

namespace Inspection.Imaging;

/// <summary>What this project says to people.</summary>
internal static class Texts
{
    private const string KindsEnglish = "JPEG, PNG, BMP and TIFF can be read";
    private const string KindsKorean = "JPEG, PNG, BMP, TIFF를 읽을 수 있습니다";

    public static LocalizedText Missing(string path) => new(
        $"{path}: there is no such image file.",
        $"{path}: 이미지 파일이 없습니다.");

    public static LocalizedText IsFolder(string path) => new(
        $"{path} is a folder; an image file is expected.",
        $"{path}: 폴더입니다. 이미지 파일이어야 합니다.");

    public static LocalizedText Forbidden(string path) => new(
        $"{path}: no permission to read this image file.",
        $"{path}: 이미지 파일을 읽을 권한이 없습니다.");

    public static LocalizedText Unreadable(string path, string reason) => new(
        $"{path}: the image file could not be read: {reason}",
        $"{path}: 이미지 파일을 읽지 못했습니다: {reason}");

    public static LocalizedText Empty(string path) => new(
        $"{path} is empty (0 bytes); {KindsEnglish}.",
        $"{path}: 빈 파일입니다(0바이트). {KindsKorean}.");

    public static LocalizedText NotAnImage(string path) => new(
        $"{path} is not an image; {KindsEnglish}.",
        $"{path}: 이미지가 아닙니다. {KindsKorean}.");

    public static LocalizedText Damaged(string path, string kind) => new(
        $"{path} is damaged or cut short: it begins as a {kind} image but cannot be read to its end.",
        $"{path}: 손상되었거나 잘린 파일입니다. {kind} 이미지로 시작하지만 끝까지 읽을 수 없습니다.");

    public static LocalizedText TooLarge(string path, long width, long height, int megapixels) => new(
        $"{path} is too large: {width}×{height} pixels; at most {megapixels} megapixels can be inspected.",
        $"{path}: 이미지가 너무 큽니다({width}×{height} 픽셀). 최대 {megapixels}메가픽셀까지 검사할 수 있습니다.");

    public static LocalizedText FileTooLarge(string path, long bytes) => new(
        $"{path} is too large: {bytes} bytes is no image of a part.",
        $"{path}: 파일이 너무 큽니다({bytes}바이트). 부품 이미지로 볼 수 없습니다.");
}
