using System.Data.Common;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Storage.Counts;

/// <summary>The statements by which programs of versions 2 to 5 stored results and reviews.</summary>
internal static class EarlierProgram
{
    public static void Write(DbConnection connection, IReadOnlyList<PlainResult> results)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var result in results)
            Write(connection, transaction, result);
        transaction.Commit();
    }

    private static void Write(DbConnection connection, DbTransaction transaction, PlainResult result)
    {
        var message = result.Message;
        var capturedAt = StoredTime.From(message.CapturedAt);
        var reviewed = result.Reviewed is { } verdict ? WireWord<Verdict>.Of(verdict) : null;
        var id = connection.QuerySingle<long>(
            """
            INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms, truth_defects, truth_found, truth_missed,
                                 truth_false_alarms, part_id, lot, model, top_score, reviewed_verdict, reviewed_label)
            VALUES (@station, @BootId, @Sequence, @ResultId, @capturedAt, @capturedAt, @verdict, @reason, @Total, @defects, @found, @missed, @falseAlarms, @PartId, @Lot, @model,
                    @topScore, @reviewed, @ReviewedLabel) RETURNING id
            """,
            new
            {
                station = result.Station.ToString(), message.BootId, message.Sequence, message.ResultId, capturedAt, verdict = WireWord<Verdict>.Of(message.Verdict),
                reason = WireWord<VerdictReason>.Of(message.Reason), message.StagesMs.Total, defects = (long?)message.Truth?.Defects.Count, found = (long?)message.Truth?.Found,
                missed = (long?)message.Truth?.Missed, falseAlarms = (long?)message.Truth?.FalseAlarms, message.PartId, message.Lot, model = ModelKey.Of(message.Model),
                topScore = result.TopScore(null), reviewed, result.ReviewedLabel,
            }, transaction);
        connection.Execute("INSERT INTO result_messages (id, message) VALUES (@id, @message)", new { id, message = Sample.Json(message) }, transaction);
        connection.Execute(
            "INSERT INTO detections (result, label, score, x, y, width, height) VALUES (@id, @Label, @Score, 1, 2, 3, 4)",
            message.Detections.Select(detection => new { id, detection.Label, detection.Score }), transaction);
        connection.Execute(
            "INSERT INTO result_labels (label, captured_at, result, top_score, detections) VALUES (@Label, @capturedAt, @id, @topScore, @Detections)",
            result.Types.Select(type => new { type.Label, capturedAt, id, topScore = result.TopScore(type.Label), type.Detections }), transaction);
        if (reviewed is not null)
        {
            connection.Execute(
                "INSERT INTO reviews (result, verdict, label, comment, reviewer, reviewed_at) VALUES (@id, @reviewed, @ReviewedLabel, NULL, 'kim', @capturedAt)",
                new { id, reviewed, result.ReviewedLabel, capturedAt }, transaction);
        }
    }
}
