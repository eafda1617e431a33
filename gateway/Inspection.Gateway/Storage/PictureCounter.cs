using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage;

/// <summary>Tells how many pictures an export will hold, as far as can be told quickly. Thread-safe.</summary>
internal sealed class PictureCounter(Database database)
{
    /// <summary>So many results, or pictures, are held against the whole filter: a few tens of milliseconds, however large the database is.</summary>
    public int MostLookedAt { get; init; } = 5_000;

    /// <param name="onlyKnown">Only pictures of parts of which the line knows what they are.</param>
    /// <exception cref="DbException">The database does not answer.</exception>
    public PictureCount Count(ResultFilter filter, bool onlyKnown)
    {
        var conditions = new ResultConditions(filter);
        conditions.Parameters.Add("most", MostLookedAt);
        var met = onlyKnown ? $"{conditions.All} AND r.truth_defects IS NOT NULL" : conditions.All;
        using var connection = database.Open();
        if (Scalar($"SELECT COUNT(*) FROM (SELECT 1 FROM {conditions.LeadingSource} WHERE {conditions.Leading} LIMIT @most) looked") < MostLookedAt)
        {
            var few = Scalar(
                $"SELECT COUNT(*) FROM {conditions.Source} WHERE {met} AND EXISTS (SELECT 1 FROM evidence e WHERE e.station = r.station AND e.result_id = r.result_id)");
            return new PictureCount(few, true);
        }
        var span = SpanOf(filter);
        var stored = Scalar($"SELECT COUNT(*) FROM evidence e WHERE {span}");
        if (!onlyKnown && filter == new ResultFilter(filter.Station, From: filter.From, To: filter.To))
            return new PictureCount(stored, true);
        // From the pictures to their results by their row, whatever else an index could serve.
        var hits = Scalar(
            $"""
            WITH looked AS (
                SELECT (SELECT x.id FROM results x WHERE x.result_id = e.result_id AND x.station || '' = e.station LIMIT 1) AS id
                FROM evidence e WHERE {span} ORDER BY e.captured_at DESC LIMIT @most)
            SELECT COUNT(*) FROM looked CROSS JOIN {conditions.SourceByRow} WHERE r.id = looked.id AND {met}
            """);
        return stored <= MostLookedAt ? new PictureCount(hits, true) : new PictureCount((long)Math.Round((double)hits / MostLookedAt * stored), false);

        long Scalar(string query) => connection.ExecuteScalar<long>(query, conditions.Parameters);
    }

    /// <summary>Parameters are those of <see cref="ResultConditions"/>.</summary>
    private static string SpanOf(ResultFilter filter)
    {
        List<string> conditions = ["1 = 1"];
        if (filter.Station is not null)
            conditions.Add("e.station = @station");
        if (filter.From is not null)
            conditions.Add("e.captured_at >= @from");
        if (filter.To is not null)
            conditions.Add("e.captured_at < @to");
        return string.Join(" AND ", conditions);
    }
}
