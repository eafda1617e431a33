namespace Inspection.Gateway.Storage.Counts;

/// <summary>What results are put together by before they are counted.</summary>
internal sealed record CellGrouping
{
    private readonly long width;
    private readonly long shift;

    private CellGrouping(bool isByLot, long width, long shift) => (IsByLot, this.width, this.shift) = (isByLot, width, shift);

    /// <summary>All in one, whose key is empty.</summary>
    public static CellGrouping None { get; } = new(false, 0, 0);

    /// <summary>The key is the lot; results without one are left out.</summary>
    public static CellGrouping Lot { get; } = new(true, 0, 0);

    public bool IsByLot { get; }

    /// <summary>Counts by these widths never reach over the border of two groups.</summary>
    public IReadOnlyList<long> Widths => width == 0 ? CountWidth.All : [.. CountWidth.All.Where(counted => width % counted == 0 && shift % counted == 0)];

    /// <summary>The key is when the group begins, in microseconds.</summary>
    /// <param name="width">Of a group, microseconds.</param>
    /// <param name="shift">How much earlier than at a whole number of widths groups begin, microseconds.</param>
    public static CellGrouping Time(long width, long shift) => new(false, width, shift);

    /// <summary>The key as SQL.</summary>
    /// <param name="time">Expression of the time.</param>
    /// <param name="lot">Expression of the lot.</param>
    public string Key(string time, string lot) => this switch
    {
        { IsByLot: true } => lot,
        { width: 0 } => "CAST('' AS TEXT)",
        _ => $"({CountWidth.Begin($"{time} + {shift}", width)} - {shift})",
    };

    /// <summary>The results of one group.</summary>
    public ResultFilter Narrow(ResultFilter filter, string key)
    {
        if (IsByLot)
            return filter with { Lot = key };
        if (width == 0)
            return filter;
        var begin = long.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
        var (from, to) = (StoredTime.ToTime(begin), StoredTime.ToTime(begin + width));
        return filter with { From = filter.From > from ? filter.From : from, To = filter.To < to ? filter.To : to };
    }
}
