using System.Data.Common;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Gateway.Storage.Counts;

namespace Inspection.Gateway.Storage;

/// <summary>The statements that store a result, on one connection.</summary>
internal sealed class ResultStatements(DbConnection connection)
{
    private readonly PreparedStatement insertResult = new(
        connection,
        """
        INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms,
                             truth_defects, truth_found, truth_missed, truth_false_alarms, part_id, lot, model, product, top_score)
        VALUES (@station, @bootId, @sequence, @resultId, @capturedAt, @receivedAt, @verdict, @reason, @total,
                @defects, @found, @missed, @falseAlarms, @partId, @lot, @model, @product, @topScore)
        ON CONFLICT (station, boot_id, sequence) DO NOTHING
        RETURNING id
        """,
        "station", "bootId", "sequence", "resultId", "capturedAt", "receivedAt", "verdict", "reason", "total",
        "defects", "found", "missed", "falseAlarms", "partId", "lot", "model", "product", "topScore");

    private readonly PreparedStatement insertMessage = new(
        connection, "INSERT INTO result_messages (id, message) VALUES (@id, @message)", "id", "message");

    private readonly PreparedStatement insertDetection = new(
        connection,
        "INSERT INTO detections (result, label, score, x, y, width, height) VALUES (@result, @label, @score, @x, @y, @width, @height)",
        "result", "label", "score", "x", "y", "width", "height");

    private readonly PreparedStatement insertType = new(
        connection,
        """
        INSERT INTO result_types (label, captured_at, result, top_score, detections, series, verdict, reason, truth, leads, others)
        VALUES (@label, @capturedAt, @result, @topScore, @detections, @series, @verdict, @reason, @truth, @leads, @others)
        """,
        "label", "capturedAt", "result", "topScore", "detections", "series", "verdict", "reason", "truth", "leads", "others");

    private readonly PreparedStatement markEvidence = new(connection, EvidenceWorth.Mark, "station", "resultId");

    private readonly SeriesStatements series = new(connection);
    private readonly CountStatements counts = new(connection);
    private readonly RepeatStatements repeats = new(connection);

    public DbConnection Connection { get; } = connection;

    /// <summary>False when it is there already. <see cref="WriteCounts"/> has to follow in the same transaction.</summary>
    public bool Insert(ArrivedResult arrived)
    {
        var message = arrived.Message;
        var (station, model, product) = (arrived.Station.ToString(), ModelKey.Of(message.Model), ProductKey.Of(message.Recipe));
        var (verdict, reason) = (WireWord<Verdict>.Of(message.Verdict), WireWord<VerdictReason>.Of(message.Reason));
        var capturedAt = StoredTime.From(message.CapturedAt);
        var detections = message.Detections;
        if (insertResult.Scalar(
            station, message.BootId, message.Sequence, message.ResultId, capturedAt, StoredTime.From(arrived.ReceivedAt), verdict, reason, message.StagesMs.Total,
            (long?)message.Truth?.Defects.Count, (long?)message.Truth?.Found, (long?)message.Truth?.Missed, (long?)message.Truth?.FalseAlarms,
            message.PartId, message.Lot, model, product, detections.Count == 0 ? null : detections.Max(static detection => detection.Score)) is not long id)
        {
            return false;
        }
        insertMessage.Execute(id, JsonSerializer.Serialize(message, Wire.Default.ResultMessage));
        foreach (var detection in detections)
            insertDetection.Execute(id, detection.Label, detection.Score, detection.Box[0], detection.Box[1], detection.Box[2], detection.Box[3]);
        var facts = new ResultFacts(
            id, series.Of(station, message.BootId, model, message.Lot, product), capturedAt, verdict, reason,
            message.Truth is { } truth ? truth.Defects.Count > 0 ? "NG" : "OK" : "");
        InsertTypes(facts, detections);
        counts.Add(facts, message);
        repeats.Add(id, station, message.PartId);
        if (message.Evidence is not null)
            markEvidence.Execute(station, message.ResultId);
        return true;
    }

    /// <summary>Counts what was inserted since the last time.</summary>
    public void WriteCounts() => counts.Write();

    private void InsertTypes(in ResultFacts facts, IReadOnlyList<DetectionMessage> detections)
    {
        var types = detections.GroupBy(static detection => detection.Label)
            .Select(static type => (Label: type.Key, TopScore: type.Max(static detection => detection.Score), Detections: (long)type.Count()))
            .OrderByDescending(static type => type.TopScore).ThenBy(static type => type.Label, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < types.Length; i++)
        {
            var type = types[i];
            insertType.Execute(
                type.Label, facts.CapturedAt, facts.Id, type.TopScore, type.Detections, facts.Series, facts.Verdict, facts.Reason, facts.Truth,
                i == 0 ? 1L : 0L, types.Length > 1 ? 1L : 0L);
            counts.AddType(facts, type.Label, type.Detections);
        }
    }
}
