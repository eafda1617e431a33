namespace Inspection.Cameras.Folder;

/// <summary>Orders names as people count: <c>part2</c> before <c>part10</c>, without regard to case. Ties fall back to ordinal order, so the order is total.</summary>
internal sealed class NaturalOrder : IComparer<string?>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var order = CompareHeads(Head(left), Head(right));
            if (order != 0)
                return order;
            left = left[Head(left).Length..];
            right = right[Head(right).Length..];
        }
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    /// <summary>All the digits at the beginning, else one character.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text)
    {
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits < 0 ? text : text[..Math.Max(digits, 1)];
    }

    private static int CompareHeads(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (!char.IsAsciiDigit(left[0]) || !char.IsAsciiDigit(right[0]))
            return char.ToUpperInvariant(left[0]).CompareTo(char.ToUpperInvariant(right[0]));
        left = left.TrimStart('0');
        right = right.TrimStart('0');
        return left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
    }
}
