using Inspection.Contracts;
using Inspection.Core.Frames;

namespace Inspection.Cameras;

internal static partial class Texts
{
    public static LocalizedText Black { get; } = new(
        "The camera's picture is black: is the lens covered, the light off, or the exposure too short? Parts are UNKNOWN meanwhile.",
        "카메라 영상이 검습니다. 렌즈가 가려졌거나, 조명이 꺼졌거나, 노출이 너무 짧지 않습니까? 그동안 부품은 UNKNOWN 입니다.");

    public static LocalizedText Overexposed { get; } = new(
        "The camera's picture is overexposed, nearly all white: is the light too strong or the exposure too long? Parts are UNKNOWN meanwhile.",
        "카메라 영상이 노출 과다로 거의 모두 하얗습니다. 조명이 너무 세거나 노출이 너무 길지 않습니까? 그동안 부품은 UNKNOWN 입니다.");

    public static LocalizedText Unfocused { get; } = new(
        "The camera's picture is out of focus: much less sharp than it was. Has the lens or the camera moved, or is the lens dirty? Parts are UNKNOWN meanwhile.",
        "카메라 초점이 맞지 않습니다. 전보다 훨씬 흐립니다. 렌즈나 카메라가 움직였거나 렌즈가 더럽지 않습니까? 그동안 부품은 UNKNOWN 입니다.");

    public static LocalizedText Frozen(TimeSpan time) => new(
        $"The camera is frozen: its picture has not changed for {time.TotalSeconds:0} s. Parts are UNKNOWN meanwhile; if it stays so, unplug the camera and plug it in again.",
        $"카메라가 얼어붙었습니다. {time.TotalSeconds:0}초 동안 영상이 바뀌지 않았습니다. 그동안 부품은 UNKNOWN 입니다. 계속되면 카메라를 뽑았다가 다시 꽂으십시오.");

    public static LocalizedText Resized(ImageSize first, ImageSize now) => new(
        $"The camera changed its pictures from {first.WidthPixels}x{first.HeightPixels} to {now.WidthPixels}x{now.HeightPixels}; golden template and regions are for the former.",
        $"카메라 영상 크기가 {first.WidthPixels}x{first.HeightPixels} 에서 {now.WidthPixels}x{now.HeightPixels} (으)로 바뀌었습니다. 골든 템플릿과 영역은 이전 크기에 맞춰져 있습니다.");

    public static LocalizedText NoSuchHealth(string uri, string word, IReadOnlyList<string> valid) => new(
        $"Camera '{uri}': health={word} is not known; valid: {string.Join(", ", valid)}; several with commas.",
        $"카메라 '{uri}': health={word} 은(는) 없습니다. 쓸 수 있는 값: {string.Join(", ", valid)}. 여러 개는 쉼표로 구분하십시오.");
}
