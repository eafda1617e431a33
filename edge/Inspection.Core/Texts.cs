using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Core;

/// <summary>Every text of this project that a person reads.</summary>
internal static class Texts
{
    public static LocalizedText OfCamera(string name, LocalizedText trouble) => new($"camera {name}: {trouble.English}", $"카메라 {name}: {trouble.Korean}");

    public static LocalizedText RecipeUnreadable(string path, string cause) => new(
        $"Recipe {path} cannot be read: {cause}",
        $"레시피 {path}를 읽을 수 없습니다: {cause}");

    /// <summary>Not JSON, a key that is missing or not known, or a value of the wrong kind: the place is named, and what a recipe holds.</summary>
    public static LocalizedText RecipeSyntax(string path, JsonException cause) => new(
        $"Recipe {path} is not a valid recipe at line {cause.LineNumber + 1}, {cause.Path ?? "$"}. name and model are needed; known keys: {Keys}",
        $"레시피 {path}의 {cause.LineNumber + 1}번째 줄({cause.Path ?? "$"})이 올바르지 않습니다. name과 model은 필수이며 다음 키를 쓸 수 있습니다: {Keys}");

    public static LocalizedText RecipeValue(string origin, string key, string value, LocalizedText right) => new(
        $"Recipe {origin}: \"{key}\" is {value}; expected {right.English}",
        $"레시피 {origin}: \"{key}\" 값이 {value}입니다. 올바른 값: {right.Korean}");

    public static LocalizedText Between(string low, string high) => new($"a value from {low} to {high}", $"{low}에서 {high} 사이의 값");

    public static LocalizedText TemplateSize(string template, int width, int height, int frameWidth, int frameHeight) => new(
        $"Golden template {template} is {width}×{height} pixels, the image {frameWidth}×{frameHeight}; both must have the same size",
        $"골든 템플릿 {template}의 크기는 {width}×{height}픽셀, 이미지는 {frameWidth}×{frameHeight}픽셀입니다. 두 크기가 같아야 합니다");

    public static LocalizedText NotAligned(double correlation, double minimum) => new(
        $"The image does not match the golden template: correlation {correlation:0.00}, at least {minimum:0.00} is needed",
        $"이미지가 골든 템플릿과 맞지 않습니다: 상관도 {correlation:0.00}, 최소 {minimum:0.00} 필요");

    public static LocalizedText TooFarOff(double shiftPixels, double rotationDegrees) => new(
        $"The part lies {shiftPixels:0.0} px and {rotationDegrees:0.0}° off its place, more than the recipe allows",
        $"부품이 제자리에서 {shiftPixels:0.0}px, {rotationDegrees:0.0}° 벗어나 레시피의 허용 범위를 넘었습니다");

    public static LocalizedText NotCovered(double coverage, double minimum) => new(
        $"Only {coverage:P0} of a region that is inspected is in the picture; at least {minimum:P0} is needed",
        $"검사 영역의 {coverage:P0}만 화면에 있습니다. 최소 {minimum:P0} 필요");

    public static LocalizedText TooLate(double milliseconds, double deadline) => new(
        $"The verdict came after {milliseconds:0} ms; the deadline is {deadline:0} ms",
        $"판정이 {milliseconds:0}ms 만에 나왔습니다. 기한은 {deadline:0}ms입니다");

    public static LocalizedText TooLateAtGate { get; } = new(
        "The part was at the reject gate before its verdict, and was rejected", "판정보다 먼저 부품이 리젝트 게이트에 도착해 불합격 처리되었습니다");

    public static LocalizedText Spoilt { get; } = new(
        "The part cannot be told from its neighbour, or was moved by hand or backwards: it was rejected",
        "옆 부품과 구분할 수 없거나 손 또는 역방향으로 옮겨진 부품이어서 불합격 처리되었습니다");

    public static LocalizedText PictureTooLate { get; } = new(
        "The camera's picture came too late: the part had moved on", "카메라 이미지가 늦어 부품이 이미 지나갔습니다");

    public static LocalizedText CameraEnded { get; } = new("The camera ended before this part's picture", "이 부품을 촬영하기 전에 카메라가 끝났습니다");

    public static LocalizedText Superseded(string id) => new($"A newer order came: {id}", $"더 새로운 주문이 왔습니다: {id}");

    public static LocalizedText OtherSettings { get; } = new(
        "The camera was set for another recipe as it took this picture", "이 이미지를 찍을 때 카메라가 다른 레시피로 설정되어 있었습니다");

    public static LocalizedText ModelBroke(string cause) => new($"The new model failed: {cause}", $"새 모델이 실패했습니다: {cause}");

    public static LocalizedText GuardErrors(int errors, int parts, int allowed, LocalizedText? cause) => new(
        $"The new model failed on {errors} of its first {parts} parts; {allowed} allowed. {cause?.English}",
        $"새 모델이 처음 부품 {parts}개 중 {errors}개에서 실패했습니다. 허용: {allowed}개. {cause?.Korean}");

    public static LocalizedText GuardLatency(double now, double before, double factor) => new(
        $"The new model takes {now:0.0} ms a part, the old one {before:0.0} ms; at most {factor:0.##} times as long is allowed",
        $"새 모델은 부품당 {now:0.0}ms, 기존 모델은 {before:0.0}ms가 걸립니다. 최대 {factor:0.##}배까지 허용됩니다");

    public static LocalizedText GuardVerdicts(double now, double before, double shift) => new(
        $"The new model rejects {now:P0} of the parts, the old one {before:P0}; they may differ by {shift:P0}",
        $"새 모델은 부품의 {now:P0}를 불합격시키고 기존 모델은 {before:P0}입니다. 허용 차이: {shift:P0}");

    public static LocalizedText ShadowErrors(int errors, int parts, int allowed, LocalizedText? cause) => new(
        $"The new model failed on {errors} of {parts} parts in the shadow run; {allowed} allowed. {cause?.English}",
        $"섀도 실행에서 새 모델이 부품 {parts}개 중 {errors}개에서 실패했습니다. 허용: {allowed}개. {cause?.Korean}");

    public static LocalizedText ShadowDisagrees(int agreed, int parts, double least) => new(
        $"The models agree on {agreed} of {parts} parts in the shadow run; at least {least:P0} is needed",
        $"섀도 실행에서 두 모델의 판정이 부품 {parts}개 중 {agreed}개에서 같습니다. 최소 {least:P0} 필요");

    private const string Keys = "name, model, golden, thresholds, minimumSizePixels, regionOfInterest, regions, registration, deadlineMilliseconds, okPictureEvery, camera";

    public static LocalizedText Undecided(string label, double score, double threshold) => new(
        $"No label reaches its threshold: {label}, the likeliest, has {score:0.###} of {threshold:0.###}.",
        $"임계값에 이른 레이블이 없습니다. 가장 유력한 {label}: {score:0.###} (임계값 {threshold:0.###}).");
}
