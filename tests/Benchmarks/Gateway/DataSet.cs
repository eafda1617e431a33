using System.Diagnostics;
using System.Globalization;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Auditing;
using Inspection.Gateway.Storage;

namespace Benchmarks.Gateway;

/// <summary>A gateway's home with so many generated results, their reviews and the rows of their pictures. One that is there already is used again.</summary>
internal sealed class DataSet(string home, long rows)
{
    public const int PictureBytes = 30_000;

    private const int Batch = 5000;
    private const int BatchesTold = 200;

    private string Folder => Path.Combine(home, "gateway");

    public string File => Path.Combine(Folder, "results.db");

    public string EvidenceFolder => Path.Combine(Folder, "evidence");

    public string Size => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(File).Length / 1e9:0.0} GB");

    /// <summary>Adds what is missing.</summary>
    /// <returns>Results written a second, reviews and pictures included; 0 where all were there.</returns>
    public double Fill(Action<LocalizedText> say)
    {
        Directory.CreateDirectory(Folder);
        var database = Database.Of(null, File);
        SchemaMigrations.Apply(database);
        long there;
        using (var connection = database.Open())
            there = connection.ExecuteScalar<long?>("SELECT MAX(id) FROM results") ?? 0;
        using var writing = new WriteConnection(database);
        var (writer, reviews) = (new ResultWriter(writing), new ReviewStore(database, writing, TimeProvider.System));
        var begin = Stopwatch.GetTimestamp();
        var missing = rows - there;
        for (var next = there; next < rows; next += Batch)
        {
            var count = (int)Math.Min(Batch, rows - next);
            writer.Add([.. Enumerable.Range(0, count).Select(offset => GeneratedResults.Make(next + offset, rows))]);
            writing.Run(connection => AddPictures(connection, next));
            for (var number = next; number < next + count; number++)
                Review(reviews, number);
            if (next / Batch % BatchesTold == BatchesTold - 1)
                say(Texts.Generated(next + count, rows));
        }
        using (var connection = database.Open())
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        database.ClearPool();
        return missing <= 0 ? 0 : missing / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static int AddPictures(System.Data.Common.DbConnection connection, long after)
    {
        var added = connection.Execute(
            """
            INSERT INTO evidence (station, result_id, path, bytes, received_at, captured_at)
            SELECT station, result_id, 'none/' || result_id || '.jpg', @PictureBytes, received_at, captured_at FROM results WHERE id > @after AND verdict <> 'OK'
            """, new { PictureBytes, after });
        return connection.Execute("UPDATE evidence_size SET bytes = bytes + @bytes", new { bytes = (long)added * PictureBytes });
    }

    private void Review(ReviewStore reviews, long number)
    {
        if (!GeneratedResults.IsReviewed(number))
            return;
        var message = GeneratedResults.Make(number, rows).Message;
        var (verdict, label) = GeneratedResults.ReviewOf(number, message);
        reviews.Add(message.ResultId, verdict, label, null, AuditEntry.Of("bench", "trainee", AuditActions.ResultReviewed, message.ResultId, TimeProvider.System));
    }
}
