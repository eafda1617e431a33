using System.Data.Common;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>Notes the inspections of parts that their station has inspected before, on one connection.</summary>
internal sealed class RepeatStatements(DbConnection connection)
{
    private readonly PreparedStatement findOther = new(
        connection, "SELECT id FROM results WHERE part_id = @partId AND station = @station AND id <> @id LIMIT 1", "partId", "station", "id");

    private readonly PreparedStatement findPart = new(connection, "SELECT part FROM repeated_results WHERE result = @result", "result");

    private readonly PreparedStatement insert = new(
        connection,
        $"""
        INSERT INTO repeated_results (part, captured_at, result, series, verdict, truth, inspection)
        SELECT @part, r.captured_at, r.id, s.id, r.verdict, {Known.Truth}, {RepeatReader.Inspection}
        FROM results r JOIN result_series s ON {SeriesStatements.OfResult} WHERE r.id = @result
        """,
        "part", "result");

    /// <summary>To be called after the result and its series are stored.</summary>
    public void Add(long result, string station, string partId)
    {
        if (findOther.Scalar(partId, station, result) is not long other)
            return;
        if (findPart.Scalar(other) is not long part)
        {
            part = other;
            insert.Execute(part, other);
        }
        insert.Execute(part, result);
    }
}
