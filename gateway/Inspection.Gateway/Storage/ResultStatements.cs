using System.Data.Common;
using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>The statements that store a result, on one connection.</summary>
internal sealed class ResultStatements(DbConnection connection)
{
    private readonly PreparedStatement insertResult = new(
        connection,
        """
        INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms,
                             truth_defects, truth_found, truth_missed, truth_false_alarms, part_id, lot, model, top_score)
        VALUES (@station, @bootId, @sequence, @resultId, @capturedAt, @receivedAt, @verdict, @reason, @total,
                @defects, @found, @missed, @falseAlarms, @partId, @lot, @model, @topScore)
        ON CONFLICT (station, boot_id, sequence) DO NOTHING
        RETURNING id
        """,
        "station", "bootId", "sequence", "resultId", "capturedAt", "receivedAt", "verdict", "reason", "total",
        "defects", "found", "missed", "falseAlarms", "partId", "lot", "model", "topScore");

    private readonly PreparedStatement insertMessage = new(
        connection, "INSERT INTO result_messages (id, message) VALUES (@id, @message)", "id", "message");

    private readonly PreparedStatement insertDetection = new(
        connection,
        "INSERT INTO detections (result, label, score, x, y, width, height) VALUES (@result, @label, @score, @x, @y, @width, @height)",
        "result", "label", "score", "x", "y", "width", "height");

    private readonly PreparedStatement insertLabel = new(
        connection,
        "INSERT INTO result_labels (label, captured_at, result, top_score, detections) VALUES (@label, @capturedAt, @result, @topScore, @detections)",
        "label", "capturedAt", "result", "topScore", "detections");

    public DbConnection Connection { get; } = connection;

    /// <summary>False when it is there already.</summary>
    public bool Insert(ArrivedResult arrived)
    {
        var message = arrived.Message;
        var capturedAt = StoredTime.From(message.CapturedAt);
        var detections = message.Detections;
        if (insertResult.Scalar(
            arrived.Station.ToString(), message.BootId, message.Sequence, message.ResultId, capturedAt, StoredTime.From(arrived.ReceivedAt),
            WireWord<Verdict>.Of(message.Verdict), WireWord<VerdictReason>.Of(message.Reason), message.StagesMs.Total,
            (long?)message.Truth?.Defects.Count, (long?)message.Truth?.Found, (long?)message.Truth?.Missed, (long?)message.Truth?.FalseAlarms,
            message.PartId, message.Lot, ModelKey.Of(message.Model), detections.Count == 0 ? null : detections.Max(static detection => detection.Score)) is not long id)
        {
            return false;
        }
        insertMessage.Execute(id, JsonSerializer.Serialize(message, Wire.Default.ResultMessage));
        foreach (var detection in detections)
            insertDetection.Execute(id, detection.Label, detection.Score, detection.Box[0], detection.Box[1], detection.Box[2], detection.Box[3]);
        foreach (var label in detections.GroupBy(static detection => detection.Label))
            insertLabel.Execute(label.Key, capturedAt, id, label.Max(static detection => detection.Score), (long)label.Count());
        return true;
    }
}
