using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Counts defect types as <see cref="CellReader"/> counts results.</summary>
internal static class TypeReader
{
    private static readonly IReadOnlyList<long> widths = [CountWidth.Day];

    /// <returns>In no order.</returns>
    public static IReadOnlyList<TypeCell> Read(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        if (filter.PartId is not null)
            return FromResults(connection, snapshot, filter);
        // Of results that are chosen by one type, the others count, too.
        if (CellReader.IsByType(filter))
            return Known.IsAskedFor(filter) ? FromResults(connection, snapshot, filter) : FromTypes(connection, snapshot, filter);
        return [.. FromCounts(connection, snapshot, filter)
            .Where(row => Known.Meets(filter, row.Verdict, row.Truth, row.Reviewed)).GroupBy(static row => row.Label)
            .Select(static group => new TypeCell(group.Key, group.Sum(static row => row.Results), group.Sum(static row => row.Detections)))
            .Where(static cell => cell.Results > 0)];
    }

    /// <summary>As <see cref="Read"/>, one by one.</summary>
    private static IReadOnlyList<TypeCell> FromResults(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new ResultConditions(filter);
        return [.. connection.Query<(string Label, long Results, long Detections)>(
            $"""
            SELECT d.label, COUNT(DISTINCT d.result), COUNT(*)
            FROM {conditions.Source} JOIN detections d ON d.result = r.id WHERE {conditions.All} GROUP BY d.label
            """, conditions.Parameters, snapshot).Select(static row => new TypeCell(row.Label, row.Results, row.Detections))];
    }

    private static IReadOnlyList<TypeCell> FromTypes(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new SeriesConditions(filter);
        return [.. connection.Query<(string Label, long Results, long Detections)>(
            $"""
            SELECT d.label, COUNT(DISTINCT d.result), COUNT(*)
            FROM (SELECT c.result {conditions.OfTypes(needsSeries: false)}) chosen CROSS JOIN detections d WHERE d.result = chosen.result GROUP BY d.label
            """, conditions.Parameters, snapshot).Select(static row => new TypeCell(row.Label, row.Results, row.Detections))];
    }

    private static List<Row> FromCounts(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new SeriesConditions(filter);
        // Each word to group by costs as much again.
        var kind = Known.IsAskedFor(filter) ? "c.verdict, c.truth" : "'' AS verdict, '' AS truth";
        var rows = new List<Row>();
        foreach (var span in CountSpan.Cover(conditions.From, conditions.To, widths))
        {
            var (table, time, results) = span.Width is null ? ("result_types", "captured_at", "COUNT(*)") : ("type_counts", "begins_at", "SUM(c.results)");
            // Both tables are in the order of labels first, and of time second.
            var each = span is { From: null, To: null } || conditions.IsSeriesFirst && span.Width is not null ? "" : " AND c.label IN (SELECT value FROM found)";
            rows.AddRange(connection.Query<Row>(
                $"""
                {ChoiceReader.Labels}
                SELECT c.label AS Label, {kind}, CAST({results} AS BIGINT) AS Results, CAST(SUM(c.detections) AS BIGINT) AS Detections
                {conditions.Of(table, time, span.From, span.To, needsSeries: false)}{each} GROUP BY c.label{(Known.IsAskedFor(filter) ? ", c.verdict, c.truth" : "")}
                """, conditions.Parameters, snapshot));
        }
        if (!Known.IsAskedFor(filter))
            return rows;
        var reviewed = connection.Query<Row>(
            $"""
            SELECT c.label AS Label, c.verdict AS Verdict, c.truth AS Truth, c.reviewed_verdict AS Reviewed, COUNT(*) AS Results, CAST(SUM(c.detections) AS BIGINT) AS Detections
            {conditions.Of("result_types")} AND c.reviewed_verdict IS NOT NULL GROUP BY c.label, c.verdict, c.truth, c.reviewed_verdict
            """, conditions.Parameters, snapshot).ToArray();
        return [.. rows, .. reviewed, .. reviewed.Select(static row => row.Taken())];
    }

    private sealed class Row
    {
        public string Label { get; init; } = "";
        public string Verdict { get; init; } = "";
        public string Truth { get; init; } = "";
        public string? Reviewed { get; init; }
        public long Results { get; init; }
        public long Detections { get; init; }

        /// <summary>What it takes away from those that nobody has reviewed.</summary>
        public Row Taken() => new() { Label = Label, Verdict = Verdict, Truth = Truth, Results = -Results, Detections = -Detections };
    }
}
