using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>
/// Counts parts and how their first and last inspections went. Most parts are inspected once; so all inspections are counted, and those of the parts that came again
/// are put right.
/// </summary>
internal static class RepeatReader
{
    // Time and verdict in one number: the smallest of a part is its first inspection, the largest its last, and odd means not OK.
    private const string Parts = """
        SELECT COUNT(*) AS Parts, COUNT(*) FILTER (WHERE first % 2 = 0) AS First, COUNT(*) FILTER (WHERE last % 2 = 0) AS Last,
               CAST(COALESCE(SUM(results), 0) AS BIGINT) AS Results, CAST(COALESCE(SUM(ok), 0) AS BIGINT) AS Ok FROM
        """;

    /// <param name="results">That the filter meets.</param>
    /// <param name="ok">Those of them that were judged OK.</param>
    public static PartCounts Read(DbConnection connection, DbTransaction snapshot, ResultFilter filter, long results, long ok)
    {
        if (filter.PartId is not null)
            return OneByOne(connection, snapshot, filter);
        var conditions = new SeriesConditions(filter);
        var known = Known.IsAskedFor(filter);
        var facts = CellReader.IsByType(filter)
            ? $"(SELECT c.captured_at, c.result, c.verdict, c.truth {conditions.OfTypes(needsSeries: false)}) t JOIN repeated_results p ON p.result = t.result"
            : $"(SELECT c.part, c.captured_at, c.result, c.verdict, c.truth {conditions.Of("repeated_results")}) p";
        var reviews = known ? " LEFT JOIN reviewed_results v ON v.captured_at = p.captured_at AND v.result = p.result" : "";
        var repeated = connection.QuerySingle<Row>(
            $"""
            {Parts} (
                SELECT COUNT(*) AS results, COUNT(*) FILTER (WHERE p.verdict = 'OK') AS ok, {Ends("p")}
                FROM {facts}{reviews} WHERE {Asked(filter)} GROUP BY p.part) parts
            """, conditions.Parameters, snapshot);
        return new PartCounts(results - repeated.Results + repeated.Parts, ok - repeated.Ok + repeated.First, ok - repeated.Ok + repeated.Last);
    }

    private static PartCounts OneByOne(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new ResultConditions(filter);
        var counted = connection.QuerySingle<Row>(
            $"""
            {Parts} (
                SELECT COUNT(*) AS results, COUNT(*) FILTER (WHERE r.verdict = 'OK') AS ok, {Ends("r")}
                FROM {conditions.Source} WHERE {conditions.All} GROUP BY r.station, r.part_id) parts
            """, conditions.Parameters, snapshot);
        return new PartCounts(counted.Parts, counted.First, counted.Last);
    }

    private static string Ends(string table)
    {
        var inspection = $"{table}.captured_at * 2 + CASE WHEN {table}.verdict = 'OK' THEN 0 ELSE 1 END";
        return $"MIN({inspection}) AS first, MAX({inspection}) AS last";
    }

    private static string Asked(ResultFilter filter)
    {
        const string Actual = "COALESCE(v.reviewed_verdict, NULLIF(p.truth, ''))";
        List<string> conditions = ["1 = 1"];
        if (filter.Reviewed is { } reviewed)
            conditions.Add(reviewed ? "v.reviewed_verdict IS NOT NULL" : "v.reviewed_verdict IS NULL");
        if (filter.Finding is { } finding)
            conditions.Add(ResultConditions.Of(finding, "p.verdict", Actual));
        return string.Join(" AND ", conditions);
    }

    private sealed class Row
    {
        public long Parts { get; init; }
        public long First { get; init; }
        public long Last { get; init; }
        public long Results { get; init; }
        public long Ok { get; init; }
    }
}
