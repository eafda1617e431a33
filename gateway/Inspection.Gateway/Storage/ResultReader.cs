using System.Text.Json;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Reads results back. Thread-safe.</summary>
internal sealed class ResultReader(Database database)
{
    private const string Select = """
        SELECT r.id AS Id, r.station AS Station, r.captured_at AS CapturedAt, r.received_at AS ReceivedAt, m.message AS Message,
               EXISTS (SELECT 1 FROM evidence e WHERE e.station = r.station AND e.result_id = r.result_id) AS HasEvidence
        FROM results r JOIN result_messages m ON m.id = r.id
        """;

    /// <summary>At most <paramref name="limit"/> results, newest first, those older than <paramref name="after"/> where given.</summary>
    public IReadOnlyList<StoredResult> Page(ResultFilter filter, ResultPosition? after, int limit)
    {
        var (where, parameters) = filter.ToSql();
        if (after is { } position)
        {
            where += " AND (r.captured_at, r.id) < (@afterTime, @afterId)";
            parameters.Add("afterTime", position.CapturedAt);
            parameters.Add("afterId", position.Id);
        }
        parameters.Add("limit", limit);
        using var connection = database.Open();
        return [.. connection.Query<Row>($"{Select} WHERE {where} ORDER BY r.captured_at DESC, r.id DESC LIMIT @limit", parameters).Select(ToResult)];
    }

    public StoredResult? Find(string resultId)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<Row>($"{Select} WHERE r.result_id = @resultId ORDER BY r.id", new { resultId }) is { } row ? ToResult(row) : null;
    }

    private static StoredResult ToResult(Row row) => new(
        new ResultPosition(row.CapturedAt, row.Id),
        row.Station,
        JsonSerializer.Deserialize(row.Message, Wire.Default.ResultMessage) ?? throw new JsonException($"Result row {row.Id} holds no message."),
        row.HasEvidence,
        StoredTime.ToTime(row.ReceivedAt));

    private sealed class Row
    {
        public long Id { get; init; }
        public string Station { get; init; } = "";
        public long CapturedAt { get; init; }
        public long ReceivedAt { get; init; }
        public string Message { get; init; } = "";
        public bool HasEvidence { get; init; }
    }
}
