using System.Data.Common;
using System.Text.Json;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>
/// Reads results back, a page at a time, from a place in the order of time: what a page costs does not grow with the number of results. Thread-safe.
/// </summary>
internal sealed class ResultReader(Database database)
{
    /// <summary>
    /// Where several conditions meet, one of them is served by an index and so many of its results are held against the others for one page:
    /// a few tens of milliseconds, however large the database is. A rare combination is found over several pages.
    /// </summary>
    public int MostLookedAt { get; init; } = 2_000;

    /// <summary>Beyond this a count says "at least".</summary>
    public const int MostCounted = 100_000;

    private const int ExportPage = 500;

    private const string Columns = """
        r.id AS Id, r.station AS Station, r.captured_at AS CapturedAt, r.received_at AS ReceivedAt, m.message AS Message,
        r.reviewed_verdict AS ReviewedVerdict, r.reviewed_label AS ReviewedLabel,
        EXISTS (SELECT 1 FROM evidence e WHERE e.station = r.station AND e.result_id = r.result_id) AS HasEvidence
        """;

    /// <summary>At most <paramref name="limit"/> results, newest first, those older than <paramref name="after"/> where given.</summary>
    /// <exception cref="DbException">The database does not answer.</exception>
    public ResultScan Page(ResultFilter filter, ResultPosition? after, int limit)
    {
        var conditions = new ResultConditions(filter);
        var older = "";
        if (after is { } position)
        {
            // The first says the same as the second, in words that lead SQLite into the index.
            older = $" AND {conditions.Time} <= @afterTime AND ({conditions.Time}, {conditions.Row}) < (@afterTime, @afterId)";
            conditions.Parameters.Add("afterTime", position.CapturedAt);
            conditions.Parameters.Add("afterId", position.Id);
        }
        // One more than asked for tells whether a next page exists.
        conditions.Parameters.Add("limit", limit + 1);
        var order = $"ORDER BY {conditions.Time} DESC, {conditions.Row} DESC LIMIT";
        using var connection = database.Open();
        ResultPosition? end = null;
        if (!conditions.IsLeadingOnly)
            end = End(connection, conditions, older, order);
        var within = end is null ? "" : $" AND {conditions.Time} >= @endTime";
        if (end is { } oldest)
            conditions.Parameters.Add("endTime", oldest.CapturedAt);
        var found = connection.Query<Row>(
            $"SELECT {Columns} FROM {conditions.Source} JOIN result_messages m ON m.id = r.id WHERE {conditions.All}{older}{within} {order} @limit",
            conditions.Parameters).Select(ToResult).ToArray();
        return found.Length > limit ? new ResultScan(found[..limit], found[limit - 1].Position) : new ResultScan(found, end);
    }

    /// <summary>Every result of the filter that is there now, newest first, read a page at a time while they are enumerated.</summary>
    public IEnumerable<StoredResult> All(ResultFilter filter)
    {
        ResultPosition? after = null;
        do
        {
            var page = Page(filter, after, ExportPage);
            foreach (var result in page.Results)
                yield return result;
            after = page.Next;
        }
        while (after is not null);
    }

    public StoredResult? Find(string resultId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<Row>(
            $"SELECT {Columns} FROM results r JOIN result_messages m ON m.id = r.id WHERE r.result_id = @resultId ORDER BY r.id", new { resultId }) is { } row
            ? ToResult(row) : null;
    }

    /// <summary>How many results are meant, as far as can be told quickly.</summary>
    public ResultCount Count(ResultFilter filter)
    {
        var conditions = new ResultConditions(filter);
        using var connection = database.Open();
        if (conditions.IsLeadingOnly)
        {
            conditions.Parameters.Add("most", MostCounted);
            var counted = connection.ExecuteScalar<long>(
                $"SELECT COUNT(*) FROM (SELECT 1 FROM {conditions.LeadingSource} WHERE {conditions.Leading} LIMIT @most) counted", conditions.Parameters);
            return new ResultCount(counted, counted < MostCounted);
        }
        var end = End(connection, conditions, "", $"ORDER BY {conditions.Time} DESC, {conditions.Row} DESC LIMIT");
        conditions.Parameters.Add("endTime", end?.CapturedAt ?? 0);
        return new ResultCount(
            connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {conditions.Source} WHERE {conditions.All} AND {conditions.Time} >= @endTime", conditions.Parameters),
            end is null);
    }

    /// <summary>The place up to which one page may look, everything captured in that microsecond included; null where that is everything.</summary>
    private ResultPosition? End(DbConnection connection, ResultConditions conditions, string older, string order)
    {
        conditions.Parameters.Add("lookedAt", MostLookedAt);
        var (seen, oldest) = connection.QuerySingle<(long Seen, long? Oldest)>(
            $"""
            SELECT COUNT(*), MIN(t) FROM (SELECT {conditions.Time} AS t FROM {conditions.LeadingSource} WHERE {conditions.Leading}{older} {order} @lookedAt) looked
            """, conditions.Parameters);
        return seen == MostLookedAt && oldest is { } time ? new ResultPosition(time, 0) : null;
    }

    private static StoredResult ToResult(Row row) => new(
        new ResultPosition(row.CapturedAt, row.Id),
        row.Station,
        JsonSerializer.Deserialize(row.Message, Wire.Default.ResultMessage) ?? throw new JsonException($"Result row {row.Id} holds no message."),
        row.HasEvidence,
        StoredTime.ToTime(row.ReceivedAt),
        row.ReviewedVerdict is { } verdict ? WireWord<Verdict>.Parse(verdict) : null,
        row.ReviewedLabel);

    private sealed class Row
    {
        public long Id { get; init; }
        public string Station { get; init; } = "";
        public long CapturedAt { get; init; }
        public long ReceivedAt { get; init; }
        public string Message { get; init; } = "";
        public bool HasEvidence { get; init; }
        public string? ReviewedVerdict { get; init; }
        public string? ReviewedLabel { get; init; }
    }
}
