using System.Data.Common;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage.Counts;

namespace Inspection.Gateway.Storage;

/// <summary>What people say of results: kept beside the machine's verdict, never over it; a later word does not take an earlier one away. Thread-safe.</summary>
internal sealed class ReviewStore(Database reading, WriteConnection writing, TimeProvider time)
{
    /// <param name="entry">Who says so; the line is written down with the review, or not at all.</param>
    /// <returns>The review as kept; null where there is no such result.</returns>
    /// <exception cref="DbException">Locked, full, unreachable, or broken; nothing was stored.</exception>
    public Review? Add(string resultId, Verdict verdict, string? label, string? comment, AuditEntry entry) => writing.Run(database =>
    {
        if (database.QueryFirstOrDefault<(long Id, string Station)?>("SELECT id, station FROM results WHERE result_id = @resultId ORDER BY id", new { resultId }) is not var (result, station))
            return null;
        var now = StoredTime.From(time.GetUtcNow());
        var word = WireWord<Verdict>.Of(verdict);
        var id = database.QuerySingle<long>(
            """
            INSERT INTO reviews (result, verdict, label, comment, reviewer, reviewed_at) VALUES (@result, @word, @label, @comment, @reviewer, @now) RETURNING id
            """,
            new { result, word, label, comment, reviewer = entry.Actor, now });
        database.Execute("UPDATE results SET reviewed_verdict = @word, reviewed_label = @label WHERE id = @result", new { word, label, result });
        ReviewStatements.Write(database, result);
        database.Execute(EvidenceWorth.Mark, new { station, resultId });
        AuditLog.Insert(database, entry);
        return new Review(id, verdict, label, comment, entry.Actor, StoredTime.ToTime(now));
    });

    /// <summary>All that was said of a result, the newest first.</summary>
    public IReadOnlyList<Review> Of(long result)
    {
        using var connection = reading.Open();
        return [.. connection.Query<(long Id, string Verdict, string? Label, string? Comment, string Reviewer, long At)>(
                "SELECT id, verdict, label, comment, reviewer, reviewed_at FROM reviews WHERE result = @result ORDER BY id DESC", new { result })
            .Select(static row => new Review(row.Id, WireWord<Verdict>.Parse(row.Verdict), row.Label, row.Comment, row.Reviewer, StoredTime.ToTime(row.At)))];
    }
}
