using System.Diagnostics;
using System.Globalization;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;

namespace Benchmarks.Gateway;

/// <summary>A gateway's home with so many generated results. One that is there already is used again.</summary>
internal sealed class DataSet(string home, long rows)
{
    private const int Batch = 5000;

    private string Folder => Path.Combine(home, "gateway");

    public string File => Path.Combine(Folder, "results.db");

    /// <summary>Adds what is missing.</summary>
    /// <returns>Results written a second; 0 where all were there.</returns>
    public double Fill(Action<LocalizedText> say)
    {
        Directory.CreateDirectory(Folder);
        var database = Database.Of(null, File);
        SchemaMigrations.Apply(database);
        long there;
        using (var connection = database.Open())
            there = connection.ExecuteScalar<long?>("SELECT MAX(id) FROM results") ?? 0;
        using var writing = new WriteConnection(database);
        var writer = new ResultWriter(writing);
        var begin = Stopwatch.GetTimestamp();
        var missing = rows - there;
        for (var next = there; next < rows; next += Batch)
        {
            writer.Add([.. Enumerable.Range(0, (int)Math.Min(Batch, rows - next)).Select(offset => GeneratedResults.Make(next + offset, rows))]);
            if ((next / Batch) % 200 == 199)
                say(Texts.Generated(next + Batch, rows));
        }
        using (var connection = database.Open())
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        database.ClearPool();
        return missing <= 0 ? 0 : missing / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    public string Size => string.Create(CultureInfo.InvariantCulture, $"{new FileInfo(File).Length / 1e9:0.0} GB");
}
