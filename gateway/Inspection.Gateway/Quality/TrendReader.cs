using System.Globalization;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Storage.Counts;
using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>Counts verdicts by lot or by time. Thread-safe. Throws as <see cref="LimitedReading.Run"/> does.</summary>
internal sealed class TrendReader(LimitedReading reading)
{
    /// <summary>More would not be seen on a chart; the newest are taken.</summary>
    public const int MostGroups = 1000;

    /// <summary>1970-01-01 was a Thursday; weeks begin on Monday.</summary>
    private const long MondayOffset = 3 * CountWidth.Day;

    /// <param name="utcOffset">Of the clock by which days and shifts begin.</param>
    /// <returns>In order of time; hours and days without parts are absent.</returns>
    public IReadOnlyList<TrendPoint> Trend(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset, CancellationToken cancellation) =>
        [.. Groups(filter, kind, utcOffset, CellDetail.Verdicts, cancellation).Select(row => TrendPoint.Of(
            Name(row, kind, utcOffset), StoredTime.ToTime(row.FirstAt), row.Ok, row.Ng, row.Unknown))];

    public IReadOnlyList<Subgroup> Subgroups(ResultFilter filter, SubgroupKind kind, Counting counting, TimeSpan utcOffset, CancellationToken cancellation) =>
        [.. Groups(filter, kind, utcOffset, counting == Counting.Actual ? CellDetail.Reviews : CellDetail.Verdicts, cancellation).Select(row => counting switch
        {
            Counting.Rejected => new Subgroup(Name(row, kind, utcOffset), row.Ok + row.Ng + row.Unknown, row.Ng + row.Unknown),
            Counting.Ng => new Subgroup(Name(row, kind, utcOffset), row.Ok + row.Ng + row.Unknown, row.Ng),
            _ => new Subgroup(Name(row, kind, utcOffset), row.Good + row.Bad, row.Bad),
        })];

    private Row[] Groups(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset, CellDetail detail, CancellationToken cancellation)
    {
        var (width, shift) = kind switch
        {
            SubgroupKind.Hour => (CountWidth.Hour, 0L),
            SubgroupKind.Shift => (8 * CountWidth.Hour, 0),
            SubgroupKind.Week => (7 * CountWidth.Day, MondayOffset),
            _ => (CountWidth.Day, 0),
        };
        var grouping = kind == SubgroupKind.Lot ? CellGrouping.Lot : CellGrouping.Time(width, shift + (long)utcOffset.TotalMicroseconds);
        return reading.Run((connection, snapshot) => CellReader.Read(connection, snapshot, filter, grouping, detail)
            .GroupBy(static cell => cell.Key)
            .Select(group => new Row(group.Key, CellEnds.Of(connection, snapshot, filter, grouping, [.. group]).First, [.. group]))
            .OrderByDescending(static row => row.FirstAt).ThenBy(static row => row.Key, StringComparer.Ordinal).Take(MostGroups).Reverse().ToArray(), cancellation);
    }

    private static string Name(Row row, SubgroupKind kind, TimeSpan utcOffset) => kind == SubgroupKind.Lot
        ? row.Key
        : StoredTime.ToTime(long.Parse(row.Key, CultureInfo.InvariantCulture)).ToOffset(utcOffset).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    private sealed record Row(string Key, long FirstAt, IReadOnlyList<ResultCell> Cells)
    {
        public long Ok => Sum(static cell => cell.Verdict == "OK");
        public long Ng => Sum(static cell => cell.Verdict == "NG");
        public long Unknown => Sum(static cell => cell.Verdict == "UNKNOWN");
        public long Good => Sum(static cell => cell.Actual == "OK");
        public long Bad => Sum(static cell => cell.Actual == "NG");

        private long Sum(Func<ResultCell, bool> isMeant) => Cells.Where(isMeant).Sum(static cell => cell.Results);
    }
}
