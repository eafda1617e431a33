namespace Inspection.Contracts;

/// <summary>A value that an order may not have.</summary>
/// <param name="Field">Which, and what would be right, to be read beside it.</param>
/// <param name="Text">The same on a line of its own: names the key.</param>
public sealed record OrderProblem(FieldProblem Field, LocalizedText Text)
{
    /// <summary>Null where all is well.</summary>
    /// <param name="key">Names of members with dots between them.</param>
    /// <param name="member">The last name, where it may hold dots itself.</param>
    public static OrderProblem? Unless(bool holds, string key, object? value, string right, string rightKorean, string? member = null)
    {
        if (holds)
            return null;
        var (name, shown) = (member is null ? key : $"{key}.{member}", Shorten(value));
        var pointer = $"/{key.Replace('.', '/')}{(member is null ? "" : $"/{FieldProblem.Escape(member)}")}";
        return new OrderProblem(
            new FieldProblem(pointer, new LocalizedText($"{shown} is not possible; expected {right}", $"{shown}: 사용할 수 없는 값입니다. 올바른 값: {rightKorean}")),
            new LocalizedText(
                $"The desired state cannot be used: {name} is {shown}; expected {right}",
                $"원하는 상태를 사용할 수 없습니다: {name} 값이 {shown}입니다. 올바른 값: {rightKorean}"));
    }

    private static string Shorten(object? value) => $"{value}" is { Length: > 80 } text ? text[..80] + "…" : $"{value}";
}
