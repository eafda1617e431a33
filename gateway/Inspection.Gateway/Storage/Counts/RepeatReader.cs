using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>
/// Counts parts and how their first and last inspections went. Most parts are inspected once; so all inspections are counted, and those of the parts that came again
/// are put right.
/// </summary>
internal static class RepeatReader
{
    /// <summary>
    /// Time and verdict of <c>results r</c> in one number, as SQL: the smallest of a part is its first inspection, the largest its last, and odd means not OK.
    /// </summary>
    public const string Inspection = "r.captured_at * 2 + CASE WHEN r.verdict = 'OK' THEN 0 ELSE 1 END";

    // % keeps the sign of times before 1970.
    private const string Parts = """
        SELECT COUNT(*) AS Parts, COUNT(*) FILTER (WHERE first % 2 = 0) AS First, COUNT(*) FILTER (WHERE last % 2 = 0) AS Last,
               CAST(COALESCE(SUM(results), 0) AS BIGINT) AS Results, CAST(COALESCE(SUM(rejected), 0) AS BIGINT) AS Rejected FROM
        """;

    private const string Ends = "COUNT(*) AS results, SUM(ABS(inspection % 2)) AS rejected, MIN(inspection) AS first, MAX(inspection) AS last";

    /// <param name="results">That the filter meets.</param>
    /// <param name="ok">Those of them that were judged OK.</param>
    public static PartCounts Read(DbConnection connection, DbTransaction snapshot, ResultFilter filter, long results, long ok)
    {
        if (filter.PartId is not null)
            return OneByOne(connection, snapshot, filter);
        var conditions = new SeriesConditions(filter);
        var known = Known.IsAskedFor(filter);
        var facts = CellReader.IsByType(filter)
            ? $"(SELECT c.result {conditions.OfTypes(needsSeries: false)}) t JOIN repeated_results p ON p.result = t.result"
            : $"(SELECT c.part, c.captured_at, c.result, c.verdict, c.truth, c.inspection {conditions.Of("repeated_results")}) p";
        var reviews = known ? " LEFT JOIN reviewed_results v ON v.captured_at = p.captured_at AND v.result = p.result" : "";
        var repeated = connection.QuerySingle<Row>(
            $"{Parts} (SELECT {Ends} FROM {facts}{reviews} WHERE {Asked(filter)} GROUP BY p.part) parts", conditions.Parameters, snapshot);
        var (once, onceOk) = (results - repeated.Results, ok - (repeated.Results - repeated.Rejected));
        return new PartCounts(once + repeated.Parts, onceOk + repeated.First, onceOk + repeated.Last);
    }

    private static PartCounts OneByOne(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new ResultConditions(filter);
        var counted = connection.QuerySingle<Row>(
            $"""
            {Parts} (
                SELECT {Ends} FROM (SELECT r.station, r.part_id, {Inspection} AS inspection FROM {conditions.Source} WHERE {conditions.All}) inspections
                GROUP BY station, part_id) parts
            """, conditions.Parameters, snapshot);
        return new PartCounts(counted.Parts, counted.First, counted.Last);
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
        public long Rejected { get; init; }
    }
}
