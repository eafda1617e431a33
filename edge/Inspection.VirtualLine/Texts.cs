using Inspection.Contracts;

namespace Inspection.VirtualLine;

/// <summary>What the virtual line says to people.</summary>
internal static class Texts
{
    private const string Options = "seed, fps, defects, parts, product, jitter, rotation, noise";

    public static LocalizedText UnknownLine(string line) => new(
        $"camera '{line}': there is no such virtual line; write sim:substrate",
        $"카메라 '{line}': 그런 가상 라인은 없습니다. sim:substrate 로 적으십시오");

    public static LocalizedText UnknownOption(string name) => new(
        $"sim:substrate: unknown option '{name}'; known are {Options}",
        $"sim:substrate: 알 수 없는 옵션 '{name}'. 쓸 수 있는 옵션: {Options}");

    public static LocalizedText RepeatedOption(string name) => new(
        $"sim:substrate: option '{name}' is given twice; give it once",
        $"sim:substrate: 옵션 '{name}'이(가) 두 번 있습니다. 한 번만 적으십시오");

    public static LocalizedText WrongValue(string name, string value, LocalizedText right) => new(
        $"sim:substrate: {name}='{value}' is not right; it must be {right.English}",
        $"sim:substrate: {name}='{value}' 값이 올바르지 않습니다. {right.Korean}여야 합니다");

    public static LocalizedText WholeNumber(long most) => new($"a whole number from 0 to {most}", $"0부터 {most}까지의 정수");

    public static LocalizedText Number(double least, double most) => new($"a number from {least} to {most}", $"{least}부터 {most}까지의 숫자");

    public static LocalizedText OtherProduct(string part, string product) => new(
        $"part {part} is not of product {product}, whose golden template the virtual line holds",
        $"부품 {part}은(는) 가상 라인이 골든 템플릿을 가진 제품 {product}의 부품이 아닙니다");
}
