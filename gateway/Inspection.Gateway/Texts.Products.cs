using Inspection.Contracts;

namespace Inspection.Gateway;

/// <content>What is said of products, recipes and templates.</content>
internal static partial class Texts
{
    public static LocalizedText TemplateIsNoImage { get; } = new(
        "The golden template is no whole JPEG or PNG image; send the picture itself.", "기준 이미지는 손상되지 않은 JPEG 또는 PNG 파일이어야 합니다.");

    public static LocalizedText NoRecipe { get; } = new("The product has no such recipe; save one first.", "해당 레시피가 없습니다. 먼저 레시피를 저장하세요.");

    public static LocalizedText NoPicture(string resultId) => new(
        $"There is no picture of result {Shorten(resultId)}; pictures are kept of NG and UNKNOWN parts, and of OK parts where the recipe says so.", $"{Shorten(resultId)} 결과의 화면이 없습니다. 불량과 판정 불가 부품, 그리고 레시피에 정한 양품만 화면을 저장합니다.");

    public static LocalizedText TemplateTooLarge(long most) => new(
        $"The golden template has more than {most >> 20} MB; save it as PNG or JPEG at the camera's size.",
        $"기준 이미지가 {most >> 20}MB보다 큽니다. 카메라 크기의 PNG 또는 JPEG로 저장하세요.");

    public static LocalizedText TemplateSize(int width, int height, int most) => new(
        $"The golden template has {width}×{height} pixels; 16 to {most} each way are possible.",
        $"기준 이미지가 {width}×{height}픽셀입니다. 각 방향 16–{most}픽셀이어야 합니다.");

    public static LocalizedText UnknownTemplate(string sha256) => new(
        $"There is no golden template {Shorten(sha256)}; upload it first.", $"{Shorten(sha256)} 기준 이미지가 없습니다. 먼저 업로드하세요.");

    public static LocalizedText RegionOutside(int width, int height) => new(
        $"The region must lie inside the golden template's {width}×{height} pixels.", $"영역은 기준 이미지({width}×{height}픽셀) 안에 있어야 합니다.");

    public static LocalizedText RegionsTwice { get; } = new(
        "A recipe has either regionOfInterest or regions; put the one region among the regions.", "regionOfInterest와 regions 중 하나만 쓸 수 있습니다. 관심 영역을 regions에 넣으세요.");

    public static LocalizedText ThresholdOfNoLabel(string label, string model, string labels) => new(
        $"thresholds names {Shorten(label)}, which {model} does not find; its labels are {labels}.",
        $"thresholds의 {Shorten(label)}은(는) {model} 모델의 레이블이 아닙니다. 레이블: {labels}");

    public static LocalizedText ProductId(string given) => new(
        $"'{Shorten(given)}' is no product id; 1-64 letters, digits, '-', '_' or '.' are right, e.g. board-a.",
        $"'{Shorten(given)}'은(는) 제품 ID가 아닙니다. 1–64자의 영문자, 숫자, '-', '_', '.'를 쓰세요. 예: board-a");

    public static LocalizedText TextTooLong(string key, int most) => new($"{key} has 1 to {most} characters on one line.", $"{key}은(는) 한 줄, 1–{most}자여야 합니다.");

    public static LocalizedText UnknownProduct(string id) => new($"There is no product {Shorten(id)}.", $"{Shorten(id)} 제품이 없습니다.");

    public static LocalizedText NoModelToKeep(string station) => new(
        $"The recipe names no model, and what {station} runs is no package of this gateway; name a model in the recipe.",
        $"레시피에 모델이 없고 {station} 스테이션의 모델도 이 게이트웨이의 패키지가 아닙니다. 레시피에 모델을 지정하세요.");
}
