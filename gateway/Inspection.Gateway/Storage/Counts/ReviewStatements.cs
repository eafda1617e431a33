using System.Data.Common;
using Dapper;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Sets what a person says against the counts.</summary>
internal static class ReviewStatements
{
    /// <summary>To be called after <c>results.reviewed_*</c> is written.</summary>
    public static void Write(DbConnection connection, long result)
    {
        connection.Execute(
            $"""
            INSERT INTO reviewed_results (captured_at, result, series, verdict, reason, truth, machine_label, reviewed_verdict, reviewed_label)
            SELECT r.captured_at, r.id, s.id, r.verdict, r.reason, {Known.Truth},
                   (SELECT t.label FROM detections d JOIN result_types t ON t.label = d.label AND t.captured_at = r.captured_at AND t.result = r.id
                    WHERE d.result = r.id AND t.leads = 1 LIMIT 1),
                   r.reviewed_verdict, r.reviewed_label
            FROM results r JOIN result_series s ON {SeriesStatements.OfResult}
            WHERE r.id = @result
            ON CONFLICT (captured_at, result) DO UPDATE SET reviewed_verdict = excluded.reviewed_verdict, reviewed_label = excluded.reviewed_label
            """, new { result });
        connection.Execute(
            """
            UPDATE result_types SET reviewed_verdict = (SELECT r.reviewed_verdict FROM results r WHERE r.id = @result)
            WHERE label IN (SELECT d.label FROM detections d WHERE d.result = @result)
              AND captured_at = (SELECT r.captured_at FROM results r WHERE r.id = @result) AND result = @result
            """, new { result });
    }
}
