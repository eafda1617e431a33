using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>
/// Counts results into <see cref="ResultCell"/>s from whatever tells it fastest: counts kept ahead, facts of defect types, or the results themselves. All say the same.
/// </summary>
internal static class CellReader
{
    private const string OfFacts =
        "c.verdict AS Verdict, c.reason AS Reason, c.truth AS Truth, c.reviewed_verdict AS Reviewed, COUNT(*) AS Results, MIN(c.captured_at) AS FirstAt, MAX(c.captured_at) AS LastAt";

    public static IReadOnlyList<ResultCell> Read(DbConnection connection, DbTransaction snapshot, ResultFilter filter, CellGrouping grouping, CellDetail detail)
    {
        var found = filter switch
        {
            { PartId: not null } => FromResults(connection, snapshot, filter, grouping),
            _ when IsByType(filter) => FromTypes(connection, snapshot, filter, grouping),
            _ => FromCounts(connection, snapshot, filter, grouping, Known.IsAskedFor(filter) ? CellDetail.Reviews : detail),
        };
        return [.. found.Where(cell => cell.Results > 0 && Known.Meets(filter, cell.Verdict, cell.Truth, cell.Reviewed))];
    }

    /// <summary>As <see cref="Read"/>, one by one.</summary>
    public static IEnumerable<ResultCell> FromResults(DbConnection connection, DbTransaction snapshot, ResultFilter filter, CellGrouping grouping)
    {
        var conditions = new ResultConditions(filter);
        var (key, only) = (grouping.Key("r.captured_at", "r.lot"), grouping.IsByLot ? "r.lot IS NOT NULL" : "1 = 1");
        return Cells(connection.Query<Row>(
            $"""
            SELECT CAST(key AS TEXT) AS Key, verdict AS Verdict, reason AS Reason, truth AS Truth, reviewed_verdict AS Reviewed,
                   COUNT(*) AS Results, COUNT(top_score) AS Detected, COALESCE(SUM(truth_defects), 0) AS Defects, COALESCE(SUM(truth_found), 0) AS Found,
                   COALESCE(SUM(truth_missed), 0) AS Missed, COALESCE(SUM(truth_false_alarms), 0) AS FalseAlarms, MIN(captured_at) AS FirstAt, MAX(captured_at) AS LastAt
            FROM (SELECT {key} AS key, {Known.Truth} AS truth, r.* FROM {conditions.Source} WHERE {conditions.All} AND {only}) results
            GROUP BY key, verdict, reason, truth, reviewed_verdict
            """, conditions.Parameters, snapshot));
    }

    /// <summary>Whether only results with detections are meant, and which ones those say.</summary>
    public static bool IsByType(ResultFilter filter) => filter.Label is not null || filter.MinimumScore is not null || filter.MaximumScore is not null;

    private static IEnumerable<ResultCell> FromTypes(DbConnection connection, DbTransaction snapshot, ResultFilter filter, CellGrouping grouping)
    {
        var conditions = new SeriesConditions(filter);
        var key = grouping.Key("c.captured_at", "s.lot");
        return Cells(connection.Query<Row>(
            $"""
            SELECT CAST({key} AS TEXT) AS Key, {OfFacts}, COUNT(*) AS Detected {conditions.OfTypes(grouping.IsByLot)}{OnlyLots(grouping)}
            GROUP BY {key}, c.verdict, c.reason, c.truth, c.reviewed_verdict
            """, conditions.Parameters, snapshot));
    }

    private static List<ResultCell> FromCounts(DbConnection connection, DbTransaction snapshot, ResultFilter filter, CellGrouping grouping, CellDetail detail)
    {
        var all = new Dictionary<(string, string, string, string), ResultCell>();
        var conditions = new SeriesConditions(filter);
        var machine = filter with { Reviewed = null, Finding = null };
        foreach (var span in CountSpan.Cover(conditions.From, conditions.To, grouping.Widths))
        {
            foreach (var cell in span.Width is null
                ? FromResults(connection, snapshot, machine with { From = Time(span.From), To = Time(span.To) }, grouping)
                : FromSpan(connection, snapshot, conditions, span, grouping, detail))
            {
                var counted = detail == CellDetail.Verdicts ? cell with { Reviewed = null, Reason = "", Truth = "" } : cell with { Reviewed = null };
                all[Kind(counted)] = all.TryGetValue(Kind(counted), out var there) ? there.With(counted) : counted;
            }
        }
        ResultCell[] reviewed = detail == CellDetail.Reviews ? [.. Reviewed(connection, snapshot, conditions, grouping)] : [];
        foreach (var cell in reviewed)
            all[Kind(cell)] = all[Kind(cell)].Without(cell);
        return [.. all.Values, .. reviewed];
    }

    private static IEnumerable<ResultCell> FromSpan(
        DbConnection connection, DbTransaction snapshot, SeriesConditions conditions, CountSpan span, CellGrouping grouping, CellDetail detail)
    {
        var key = grouping.Key("c.begins_at", "s.lot");
        var (reason, truth, kind) = detail == CellDetail.Verdicts ? ("''", "''", "") : ("c.reason", "c.truth", ", c.reason, c.truth");
        return Cells(connection.Query<Row>(
            $"""
            SELECT CAST({key} AS TEXT) AS Key, c.verdict AS Verdict, {reason} AS Reason, {truth} AS Truth, CAST(SUM(c.results) AS BIGINT) AS Results,
                   CAST(SUM(c.detected) AS BIGINT) AS Detected, CAST(SUM(c.defects) AS BIGINT) AS Defects, CAST(SUM(c.found) AS BIGINT) AS Found,
                   CAST(SUM(c.missed) AS BIGINT) AS Missed, CAST(SUM(c.false_alarms) AS BIGINT) AS FalseAlarms, MIN(c.first_at) AS FirstAt, MAX(c.last_at) AS LastAt
            {conditions.Of("result_counts", "begins_at", span.From, span.To, grouping.IsByLot, span.Width)}{OnlyLots(grouping)}
            GROUP BY {key}, c.verdict{kind}
            """, conditions.Parameters, snapshot));
    }

    private static IEnumerable<ResultCell> Reviewed(DbConnection connection, DbTransaction snapshot, SeriesConditions conditions, CellGrouping grouping)
    {
        var key = grouping.Key("c.captured_at", "s.lot");
        return Cells(connection.Query<Row>(
            $"""
            SELECT CAST({key} AS TEXT) AS Key, {OfFacts}, COUNT(c.machine_label) AS Detected {conditions.Of("reviewed_results", grouping.IsByLot)}{OnlyLots(grouping)}
            GROUP BY {key}, c.verdict, c.reason, c.truth, c.reviewed_verdict
            """, conditions.Parameters, snapshot));
    }

    private static string OnlyLots(CellGrouping grouping) => grouping.IsByLot ? " AND s.lot <> ''" : "";

    private static DateTimeOffset? Time(long? stored) => stored is { } time ? StoredTime.ToTime(time) : null;

    private static (string, string, string, string) Kind(ResultCell cell) => (cell.Key, cell.Verdict, cell.Reason, cell.Truth);

    private static IEnumerable<ResultCell> Cells(IEnumerable<Row> rows) => rows.Select(static row => new ResultCell(
        row.Key, row.Verdict, row.Reason, row.Truth, row.Reviewed, row.Results, row.Detected, new TruthTally(row.Defects, row.Found, row.Missed, row.FalseAlarms),
        row.FirstAt, row.LastAt));

    private sealed class Row
    {
        public string Key { get; init; } = "";
        public string Verdict { get; init; } = "";
        public string Reason { get; init; } = "";
        public string Truth { get; init; } = "";
        public string? Reviewed { get; init; }
        public long Results { get; init; }
        public long Detected { get; init; }
        public long Defects { get; init; }
        public long Found { get; init; }
        public long Missed { get; init; }
        public long FalseAlarms { get; init; }
        public long FirstAt { get; init; }
        public long LastAt { get; init; }
    }
}
