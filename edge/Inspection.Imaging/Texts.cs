using Inspection.Contracts;
using Inspection.Imaging.Golden;

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

    /// <summary>Nothing to say.</summary>
    public static LocalizedText None { get; } = new("", "");

    public static LocalizedText NoSuchFolder(string folder) => new(
        $"{folder}: there is no such folder of golden templates.",
        $"{folder}: 기준 이미지 폴더가 없습니다.");

    public static LocalizedText FolderForbidden(string folder) => new(
        $"{folder}: no permission to read this folder of golden templates.",
        $"{folder}: 기준 이미지 폴더를 읽을 권한이 없습니다.");

    public static LocalizedText NoImagesIn(string folder) => new(
        $"{folder} holds no golden template; {KindsEnglish}.",
        $"{folder}: 기준 이미지가 없습니다. {KindsKorean}.");

    public static LocalizedText NoTemplateInFolder(string folder, string part, IReadOnlyList<string> wanted) => new(
        $"No golden template for {part}: {string.Join(" or ", wanted.Select(name => name + ".*"))} expected in {folder}.",
        $"{part}의 기준 이미지가 없습니다. {folder}에 {string.Join(" 또는 ", wanted.Select(name => name + ".*"))} 파일이 있어야 합니다.");

    public static LocalizedText NotATestedImage(string name) => new(
        $"No golden template for {name}: with --golden pairs each image must be a file named …{PairName.TestedSuffix}, beside its …{PairName.TemplateSuffix}.",
        $"{name}의 기준 이미지를 찾을 수 없습니다. --golden pairs 에서는 이미지 이름이 …{PairName.TestedSuffix} 로 끝나고 같은 폴더에 …{PairName.TemplateSuffix} 파일이 있어야 합니다.");

    public static LocalizedText NoTemplateBeside(string path, string expected) => new(
        $"No golden template for {path}: {expected} expected beside it.",
        $"{path}의 기준 이미지가 없습니다. 같은 폴더에 {expected} 파일이 있어야 합니다.");

    public static LocalizedText TemplateUnreadable(LocalizedText reason) => new(
        $"Golden template: {reason.English}",
        $"기준 이미지: {reason.Korean}");

    public static LocalizedText UnknownDisturbance(string text, string name, IEnumerable<string> known) => new(
        $"Disturbance '{text}': '{name}' is not known; give some of {string.Join(", ", known)}, e.g. shift=8,rotate=2,gain=0.2,blur=1,noise=0.02,jpeg=50.",
        $"교란 '{text}': '{name}' 은(는) 모르는 이름입니다. 쓸 수 있는 이름: {string.Join(", ", known)}. 예: shift=8,rotate=2,gain=0.2,blur=1,noise=0.02,jpeg=50.");

    public static LocalizedText DisturbanceRange(string text, string name, string value, double low, double high) => new(
        $"Disturbance '{text}': {name} is '{value}'; expected a number from {low} to {high}.",
        $"교란 '{text}': {name} 값이 '{value}' 입니다. {low}에서 {high} 사이의 수여야 합니다.");

    public static LocalizedText DisturbanceTwice(string text, string name) => new(
        $"Disturbance '{text}': {name} is given twice; give it once.",
        $"교란 '{text}': {name} 이(가) 두 번 있습니다. 한 번만 쓰십시오.");
}
