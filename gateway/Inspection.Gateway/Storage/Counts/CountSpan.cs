namespace Inspection.Gateway.Storage.Counts;

/// <summary>A part of a time span that is read in one way.</summary>
/// <param name="Width">Of the counts that fill it exactly, see <see cref="CountWidth"/>; null: too short for any, so its results are counted one by one.</param>
/// <param name="From">First microsecond; null: without limit.</param>
/// <param name="To">First microsecond after it; null: without limit.</param>
internal readonly record struct CountSpan(long? Width, long? From, long? To)
{
    /// <summary>The fewest parts that make up a span: the widest counts in the middle, narrower ones to both sides, single results at the ends.</summary>
    /// <param name="widths">That may be used, the widest first.</param>
    public static IEnumerable<CountSpan> Cover(long? from, long? to, IReadOnlyList<long> widths) => Cover(from, to, widths, 0);

    private static IEnumerable<CountSpan> Cover(long? from, long? to, IReadOnlyList<long> widths, int level)
    {
        if (from >= to)
            return [];
        if (level == widths.Count)
            return [new CountSpan(null, from, to)];
        var width = widths[level];
        var begin = from is { } first ? CountWidth.Begin(first + width - 1, width) : (long?)null;
        var end = to is { } last ? CountWidth.Begin(last, width) : (long?)null;
        if (begin >= end)
            return Cover(from, to, widths, level + 1);
        var before = from is null ? [] : Cover(from, begin, widths, level + 1);
        var after = to is null ? [] : Cover(end, to, widths, level + 1);
        return [.. before, new CountSpan(width, begin, end), .. after];
    }
}
