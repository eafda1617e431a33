using System.Globalization;
using Dapper;
using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>Counts verdicts by lot or by time. Thread-safe. Throws as <see cref="LimitedReading.Run"/> does.</summary>
internal sealed class TrendReader(LimitedReading reading)
{
    /// <summary>More would not be seen on a chart; the newest are taken.</summary>
    public const int MostGroups = 1000;

    private const long Second = 1_000_000;
    private const long Hour = 3600 * Second;

    /// <summary>1970-01-01 was a Thursday; weeks begin on Monday.</summary>
    private const long MondayOffset = 3 * 24 * Hour;

    /// <param name="utcOffset">Of the clock by which days and shifts begin.</param>
    /// <returns>In order of time; hours and days without parts are absent.</returns>
    public IReadOnlyList<TrendPoint> Trend(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset, CancellationToken cancellation) =>
        [.. Groups(filter, kind, utcOffset, cancellation).Select(row => TrendPoint.Of(
            Name(row, kind, utcOffset), StoredTime.ToTime(row.FirstAt), row.Ok, row.Ng, row.Unknown))];

    public IReadOnlyList<Subgroup> Subgroups(ResultFilter filter, SubgroupKind kind, Counting counting, TimeSpan utcOffset, CancellationToken cancellation) =>
        [.. Groups(filter, kind, utcOffset, cancellation).Select(row => counting switch
        {
            Counting.Rejected => new Subgroup(Name(row, kind, utcOffset), row.Ok + row.Ng + row.Unknown, row.Ng + row.Unknown),
            Counting.Ng => new Subgroup(Name(row, kind, utcOffset), row.Ok + row.Ng + row.Unknown, row.Ng),
            _ => new Subgroup(Name(row, kind, utcOffset), row.Good + row.Bad, row.Bad),
        })];

    private Row[] Groups(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset, CancellationToken cancellation)
    {
        var conditions = new ResultConditions(filter);
        var (width, shift) = kind switch
        {
            SubgroupKind.Hour => (Hour, 0),
            SubgroupKind.Shift => (8 * Hour, 0),
            SubgroupKind.Week => (7 * 24 * Hour, MondayOffset),
            _ => (24 * Hour, 0L),
        };
        conditions.Parameters.Add("width", width);
        conditions.Parameters.Add("shift", shift + (long)utcOffset.TotalSeconds * Second);
        var (key, known) = kind == SubgroupKind.Lot
            ? ("r.lot", "r.lot IS NOT NULL")
            : ("((r.captured_at + @shift) / @width) * @width - @shift", "1 = 1");
        return reading.Run((connection, snapshot) => connection.Query<Row>($"""
            SELECT CAST(key AS TEXT) AS Key, MIN(captured_at) AS FirstAt,
                   COUNT(*) FILTER (WHERE verdict = 'OK') AS Ok, COUNT(*) FILTER (WHERE verdict = 'NG') AS Ng, COUNT(*) FILTER (WHERE verdict = 'UNKNOWN') AS Unknown,
                   COUNT(*) FILTER (WHERE actual = 'OK') AS Good, COUNT(*) FILTER (WHERE actual = 'NG') AS Bad
            FROM (SELECT {key} AS key, r.captured_at, r.verdict, {ResultConditions.Actual} AS actual FROM {conditions.Source} WHERE {conditions.All} AND {known}) parts
            GROUP BY key ORDER BY FirstAt DESC LIMIT {MostGroups}
            """, conditions.Parameters, snapshot).Reverse().ToArray(), cancellation);
    }

    private static string Name(Row row, SubgroupKind kind, TimeSpan utcOffset) => kind == SubgroupKind.Lot
        ? row.Key
        : StoredTime.ToTime(long.Parse(row.Key, CultureInfo.InvariantCulture)).ToOffset(utcOffset).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string Key { get; init; } = "";
        public long FirstAt { get; init; }
        public long Ok { get; init; }
        public long Ng { get; init; }
        public long Unknown { get; init; }
        public long Good { get; init; }
        public long Bad { get; init; }
    }
}
