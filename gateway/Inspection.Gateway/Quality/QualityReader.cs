using System.Data.Common;
using Dapper;
using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>Counts what the statistics need. Thread-safe. Throws as <see cref="LimitedReading.Run"/> does.</summary>
internal sealed class QualityReader(Database database, LimitedReading reading)
{
    public QualitySummary Summary(ResultFilter filter, CancellationToken cancellation)
    {
        var conditions = new ResultConditions(filter);
        return reading.Run((connection, snapshot) =>
        {
            var cells = connection.Query<Cell>($"""
                SELECT r.verdict AS Verdict, {ResultConditions.Actual} AS Actual, COUNT(*) AS Results, COUNT(r.reviewed_verdict) AS Reviewed
                FROM {conditions.Source} WHERE {conditions.All} GROUP BY r.verdict, {ResultConditions.Actual}
                """, conditions.Parameters, snapshot).ToArray();
            // Time and verdict in one number: the smallest of a part is its first inspection, the largest its last, and odd means not OK.
            var (parts, first, last) = connection.QuerySingle<(long, long, long)>($"""
                SELECT COUNT(*), COUNT(*) FILTER (WHERE first % 2 = 0), COUNT(*) FILTER (WHERE last % 2 = 0) FROM (
                    SELECT MIN(r.captured_at * 2 + CASE WHEN r.verdict = 'OK' THEN 0 ELSE 1 END) AS first,
                           MAX(r.captured_at * 2 + CASE WHEN r.verdict = 'OK' THEN 0 ELSE 1 END) AS last
                    FROM {conditions.Source} WHERE {conditions.All} GROUP BY r.station, r.part_id) parts
                """, conditions.Parameters, snapshot);
            var ok = Sum(cells, "OK");
            var all = cells.Sum(static cell => cell.Results);
            return new QualitySummary(
                all, ok, Sum(cells, "NG"), Sum(cells, "UNKNOWN"), Share.Among(ok, all), parts, Share.Among(first, parts), Share.Among(last, parts),
                cells.Any(static cell => cell.Actual is not null) ? Known(cells, Labels(connection, snapshot, conditions)) : null);
        }, cancellation);
    }

    public DefectPareto Pareto(ResultFilter filter, CancellationToken cancellation)
    {
        var conditions = new ResultConditions(filter);
        var counts = reading.Run((connection, snapshot) => connection.Query<(string Label, long Results, long Detections)>($"""
            SELECT d.label, COUNT(DISTINCT d.result), COUNT(*) FROM {conditions.Source} JOIN detections d ON d.result = r.id WHERE {conditions.All} GROUP BY d.label
            """, conditions.Parameters, snapshot).ToArray(), cancellation);
        return new DefectPareto(
            Inspection.Quality.Pareto.Of(counts.Select(static row => (row.Label, row.Results))),
            Inspection.Quality.Pareto.Of(counts.Select(static row => (row.Label, row.Detections))));
    }

    /// <summary>Parts with known truth by the highest score of one label; detections of other labels make a part NG in any case.</summary>
    public IReadOnlyList<ScoreCount> Scores(ResultFilter filter, string label, CancellationToken cancellation)
    {
        // A filter by label or verdict would choose the parts by what is to be found out.
        var conditions = new ResultConditions(filter with { Label = null, Verdict = null, MinimumScore = null, MaximumScore = null });
        conditions.Parameters.Add("explored", label);
        // Scores have four digits; half of the fifth keeps 0.57 from becoming 569 thousandths.
        var thousandth = $"CASE WHEN x.top_score IS NULL THEN -1 ELSE {database.Floor("x.top_score * 10000 + 0.5")} / 10 END";
        const string Others = "CASE WHEN EXISTS (SELECT 1 FROM detections d WHERE d.result = r.id AND d.label <> @explored) THEN 1 ELSE 0 END";
        return reading.Run((connection, snapshot) => connection.Query<(long Thousandth, long Others, string Actual, long Parts)>($"""
            SELECT thousandth, others, actual, COUNT(*) FROM (
                SELECT {thousandth} AS thousandth, {Others} AS others, {ResultConditions.Actual} AS actual
                FROM {conditions.Source} LEFT JOIN result_labels x ON x.label = @explored AND x.captured_at = r.captured_at AND x.result = r.id
                WHERE {conditions.All} AND r.verdict <> 'UNKNOWN' AND {ResultConditions.Actual} IS NOT NULL) scores
            GROUP BY thousandth, others, actual
            """, conditions.Parameters, snapshot).Select(static row => new ScoreCount((int)row.Thousandth, row.Others != 0, row.Actual == "NG", row.Parts)).ToArray(), cancellation);
    }

    private static IEnumerable<LabelConfusion> Labels(DbConnection connection, DbTransaction snapshot, ResultConditions conditions) =>
        connection.Query<(string? Actual, string? Machine, long Results)>($"""
            SELECT actual, machine, COUNT(*) FROM (
                SELECT r.reviewed_label AS actual, (SELECT d.label FROM detections d WHERE d.result = r.id ORDER BY d.score DESC, d.label LIMIT 1) AS machine
                FROM {conditions.Source} WHERE {conditions.All} AND (r.reviewed_verdict = 'OK' OR r.reviewed_label IS NOT NULL)) labels
            GROUP BY actual, machine ORDER BY actual, machine
            """, conditions.Parameters, snapshot).Select(static row => new LabelConfusion(row.Actual, row.Machine, row.Results));

    private static KnownParts Known(Cell[] cells, IEnumerable<LabelConfusion> labels)
    {
        var known = cells.Where(static cell => cell.Actual is not null).ToArray();
        var passed = cells.Where(static cell => cell.Verdict == "OK").ToArray();
        var rejected = cells.Where(static cell => cell.Verdict != "OK").ToArray();
        var reviewed = known.Sum(static cell => cell.Reviewed);
        return new KnownParts(
            reviewed, known.Sum(static cell => cell.Results) - reviewed, KnownAmong(passed), KnownAmong(rejected),
            new ConfusionMatrix(Of("OK", "OK"), Of("NG", "OK"), Of("UNKNOWN", "OK"), Of("OK", "NG"), Of("NG", "NG"), Of("UNKNOWN", "NG")), [.. labels]);

        long Of(string verdict, string actual) => known.Where(cell => cell.Verdict == verdict && cell.Actual == actual).Sum(static cell => cell.Results);
    }

    private static Share KnownAmong(Cell[] cells) =>
        Share.Among(cells.Where(static cell => cell.Actual is not null).Sum(static cell => cell.Results), cells.Sum(static cell => cell.Results));

    private static long Sum(Cell[] cells, string verdict) => cells.Where(cell => cell.Verdict == verdict).Sum(static cell => cell.Results);

    private sealed class Cell
    {
        public string Verdict { get; init; } = "";
        public string? Actual { get; init; }
        public long Results { get; init; }
        public long Reviewed { get; init; }
    }
}
