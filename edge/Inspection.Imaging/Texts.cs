using Inspection.Contracts;

namespace Inspection.Imaging;

internal static class Texts
{
    public static LocalizedText NotAnImage(string path) => new(
        $"{path} is not an image that can be read; JPEG, PNG, BMP and TIFF are.",
        $"{path}: 읽을 수 있는 이미지가 아닙니다. JPEG, PNG, BMP, TIFF 를 쓸 수 있습니다.");
}
