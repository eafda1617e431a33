using System.Data.Common;
using Dapper;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Storage.Counts;
using Inspection.Quality;

namespace Inspection.Gateway.Quality;

/// <summary>Counts what the statistics need. Thread-safe. Throws as <see cref="LimitedReading.Run"/> does.</summary>
internal sealed class QualityReader(Database database, LimitedReading reading)
{
    public QualitySummary Summary(ResultFilter filter, CancellationToken cancellation) => reading.Run((connection, snapshot) =>
    {
        var cells = CellReader.Read(connection, snapshot, filter, CellGrouping.None, CellDetail.Reviews);
        var (ok, all) = (Sum(cells, "OK"), cells.Sum(static cell => cell.Results));
        var parts = RepeatReader.Read(connection, snapshot, filter, all, ok);
        return new QualitySummary(
            all, ok, Sum(cells, "NG"), Sum(cells, "UNKNOWN"), Share.Among(ok, all), parts.Parts, Share.Among(parts.FirstOk, parts.Parts),
            Share.Among(parts.LastOk, parts.Parts), cells.Any(static cell => cell.Actual is not null) ? Known(cells, Labels(connection, snapshot, filter)) : null);
    }, cancellation);

    public DefectPareto Pareto(ResultFilter filter, CancellationToken cancellation)
    {
        var counts = reading.Run((connection, snapshot) => TypeReader.Read(connection, snapshot, filter), cancellation);
        return new DefectPareto(
            Inspection.Quality.Pareto.Of(counts.Select(static row => (row.Label, row.Results))),
            Inspection.Quality.Pareto.Of(counts.Select(static row => (row.Label, row.Detections))));
    }

    /// <summary>Parts with known truth by the highest score of one label; detections of other labels make a part NG in any case.</summary>
    public IReadOnlyList<ScoreCount> Scores(ResultFilter filter, string label, CancellationToken cancellation)
    {
        // A filter by label or verdict would choose the parts by what is to be found out.
        var chosen = filter with { Label = null, Verdict = null, MinimumScore = null, MaximumScore = null };
        return reading.Run((connection, snapshot) =>
        {
            var scored = Scored(connection, snapshot, chosen, label).ToArray();
            var known = CellReader.Read(connection, snapshot, chosen, CellGrouping.None, CellDetail.Reviews)
                .Where(static cell => cell.Verdict != "UNKNOWN" && cell.Actual is not null).ToArray();
            return (ScoreCount[])[.. scored, .. Unscored(known, scored, isBad: true), .. Unscored(known, scored, isBad: false)];
        }, cancellation);
    }

    private IEnumerable<ScoreCount> Scored(DbConnection connection, DbTransaction snapshot, ResultFilter filter, string label)
    {
        var conditions = new SeriesConditions(filter with { Label = label });
        var only = "";
        if (filter.PartId is { } part)
        {
            conditions.Parameters.Add("partId", part);
            only = " AND c.result IN (SELECT id FROM results WHERE part_id = @partId)";
        }
        // Scores have four digits; half of the fifth keeps 0.57 from becoming 569 thousandths.
        var thousandth = $"{database.Floor("c.top_score * 10000 + 0.5")} / 10";
        return connection.Query<(long Thousandth, long Others, string Verdict, string Truth, string? Reviewed, long Parts)>($"""
            SELECT {thousandth}, c.others, c.verdict, c.truth, c.reviewed_verdict, COUNT(*) {conditions.OfTypes(needsSeries: false)}{only}
            AND c.verdict <> 'UNKNOWN' AND (c.truth <> '' OR c.reviewed_verdict IS NOT NULL) GROUP BY {thousandth}, c.others, c.verdict, c.truth, c.reviewed_verdict
            """, conditions.Parameters, snapshot)
            .Where(row => Storage.Counts.Known.Meets(filter, row.Verdict, row.Truth, row.Reviewed))
            .Select(static row => (Thousandth: (int)row.Thousandth, HasOthers: row.Others != 0, Actual: Storage.Counts.Known.Of(row.Reviewed, row.Truth), row.Parts))
            .Where(static row => row.Actual is not null)
            .GroupBy(static row => (row.Thousandth, row.HasOthers, IsBad: row.Actual == "NG"), static row => row.Parts)
            .Select(static group => new ScoreCount(group.Key.Thousandth, group.Key.HasOthers, group.Key.IsBad, group.Sum()));
    }

    /// <summary>The parts without a detection of the label: those with others, and those with none.</summary>
    private static IEnumerable<ScoreCount> Unscored(ResultCell[] known, ScoreCount[] scored, bool isBad)
    {
        var cells = known.Where(cell => cell.Actual == "NG" == isBad).ToArray();
        var detected = cells.Sum(static cell => cell.Detected);
        var others = detected - scored.Where(count => count.IsBad == isBad).Sum(static count => count.Parts);
        var none = cells.Sum(static cell => cell.Results) - detected;
        if (others > 0)
            yield return new ScoreCount(-1, true, isBad, others);
        if (none > 0)
            yield return new ScoreCount(-1, false, isBad, none);
    }

    private static IEnumerable<LabelConfusion> Labels(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new SeriesConditions(filter);
        var only = "";
        if (filter.PartId is { } part)
        {
            conditions.Parameters.Add("partId", part);
            only += " AND c.result IN (SELECT id FROM results WHERE part_id = @partId)";
        }
        if (filter.Finding is { } finding)
            only += $" AND {ResultConditions.Of(finding, "c.verdict", "c.reviewed_verdict")}";
        if (CellReader.IsByType(filter))
            only += $" AND EXISTS (SELECT 1 FROM result_types t WHERE t.captured_at = c.captured_at AND t.result = c.result AND {conditions.Type("t")})";
        return filter.Reviewed == false ? [] : connection.Query<(string? Actual, string? Machine, long Results)>($"""
            SELECT c.reviewed_label, c.machine_label, COUNT(*) {conditions.Of("reviewed_results")}{only} AND (c.reviewed_verdict = 'OK' OR c.reviewed_label IS NOT NULL)
            GROUP BY c.reviewed_label, c.machine_label ORDER BY c.reviewed_label, c.machine_label
            """, conditions.Parameters, snapshot).Select(static row => new LabelConfusion(row.Actual, row.Machine, row.Results));
    }

    private static KnownParts Known(IReadOnlyList<ResultCell> cells, IEnumerable<LabelConfusion> labels)
    {
        var known = cells.Where(static cell => cell.Actual is not null).ToArray();
        var reviewed = cells.Where(static cell => cell.Reviewed is not null).Sum(static cell => cell.Results);
        return new KnownParts(
            reviewed, known.Sum(static cell => cell.Results) - reviewed,
            KnownAmong([.. cells.Where(static cell => cell.Verdict == "OK")]), KnownAmong([.. cells.Where(static cell => cell.Verdict != "OK")]),
            new ConfusionMatrix(Of("OK", "OK"), Of("NG", "OK"), Of("UNKNOWN", "OK"), Of("OK", "NG"), Of("NG", "NG"), Of("UNKNOWN", "NG")), [.. labels]);

        long Of(string verdict, string actual) => known.Where(cell => cell.Verdict == verdict && cell.Actual == actual).Sum(static cell => cell.Results);
    }

    private static Share KnownAmong(ResultCell[] cells) =>
        Share.Among(cells.Where(static cell => cell.Actual is not null).Sum(static cell => cell.Results), cells.Sum(static cell => cell.Results));

    private static long Sum(IReadOnlyList<ResultCell> cells, string verdict) => cells.Where(cell => cell.Verdict == verdict).Sum(static cell => cell.Results);
}
