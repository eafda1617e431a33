using System.Text.Json;
using Dapper;
using Inspection.Contracts;
using Microsoft.Data.Sqlite;

namespace Inspection.Gateway.Storage;

/// <summary>Stores results. A result is known by station, boot id and sequence, and stored once however often it comes.</summary>
internal sealed class ResultWriter(WriteConnection connection)
{
    private const string InsertResult = """
        INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms,
                             truth_defects, truth_found, truth_missed, truth_false_alarms)
        VALUES (@station, @bootId, @sequence, @resultId, @capturedAt, @receivedAt, @verdict, @reason, @total, @defects, @found, @missed, @falseAlarms)
        ON CONFLICT (station, boot_id, sequence) DO NOTHING
        RETURNING id
        """;

    private const string InsertDetection =
        "INSERT INTO detections (result, label, score, x, y, width, height) VALUES (@result, @label, @score, @x, @y, @width, @height)";

    /// <summary>False when it is there already. On return it outlives a crash of the gateway.</summary>
    /// <exception cref="SqliteException">Locked, full, or broken; nothing was stored.</exception>
    public bool Add(StationAddress station, ResultMessage message, DateTimeOffset receivedAt) => connection.Run(database =>
    {
        var parameters = new
        {
            station = station.ToString(),
            bootId = message.BootId,
            sequence = message.Sequence,
            resultId = message.ResultId,
            capturedAt = StoredTime.From(message.CapturedAt),
            receivedAt = StoredTime.From(receivedAt),
            verdict = WireWord<Verdict>.Of(message.Verdict),
            reason = WireWord<VerdictReason>.Of(message.Reason),
            total = message.StagesMs.Total,
            defects = message.Truth?.Defects.Count,
            found = message.Truth?.Found,
            missed = message.Truth?.Missed,
            falseAlarms = message.Truth?.FalseAlarms,
        };
        if (database.QueryFirstOrDefault<long?>(InsertResult, parameters) is not { } id)
            return false;
        database.Execute(
            "INSERT INTO result_messages (id, message) VALUES (@id, @message)",
            new { id, message = JsonSerializer.Serialize(message, Wire.Default.ResultMessage) });
        database.Execute(InsertDetection, message.Detections.Select(detection => new
        {
            result = id,
            label = detection.Label,
            score = detection.Score,
            x = detection.Box[0],
            y = detection.Box[1],
            width = detection.Box[2],
            height = detection.Box[3],
        }));
        return true;
    });
}
