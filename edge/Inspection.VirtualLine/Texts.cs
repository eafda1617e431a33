using Inspection.Contracts;

namespace Inspection.VirtualLine;

/// <summary>What the virtual line says to people.</summary>
internal static class Texts
{
    public static LocalizedText UnknownLine(string line) => new(
        $"camera '{line}': there is no such virtual line; write sim:substrate",
        $"카메라 '{line}': 그런 가상 라인은 없습니다. sim:substrate 로 적으십시오");

    public static LocalizedText OtherProduct(string part, string product) => new(
        $"part {part} is not of product {product}, whose golden template the virtual line holds",
        $"부품 {part}은(는) 가상 라인이 골든 템플릿을 가진 제품 {product}의 부품이 아닙니다");
}
