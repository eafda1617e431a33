using System.Data.Common;
using System.Text.RegularExpressions;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Inspection.Gateway.Storage;

/// <summary>
/// The SQLite file. In write-ahead mode readers never wait for the one writer. <c>synchronous = NORMAL</c>: a commit outlives any crash of
/// the gateway; only a power cut may take the last ones, as it takes the broker's queue.
/// </summary>
internal sealed partial class SqliteDatabase(string file) : Database
{
    /// <summary>Building an index of ten million results reads the whole file; with SQLite's own 2 MB it takes several times as long.</summary>
    private const int MigrationCacheKilobytes = 256 * 1024;

    private readonly string pooled = ConnectionString(file, pooling: true);
    private readonly string unpooled = ConnectionString(file, pooling: false);

    public override string Name => file;

    public override string BeginWriting => "BEGIN IMMEDIATE";

    public override DbConnection Open() => Open(pooled);

    public override DbConnection OpenUnpooled() => Open(unpooled);

    public override DbTransaction BeginSnapshot(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public override string Floor(string expression) => $"CAST({expression} AS INTEGER)";

    public override string Translate(string script) => Json().Replace(script, "json_extract($1, '$$.$2')")
        .Replace("$IDENTITY", "INTEGER PRIMARY KEY", StringComparison.Ordinal)
        .Replace("$REAL", "REAL", StringComparison.Ordinal)
        .Replace("$CLUSTERED", "WITHOUT ROWID", StringComparison.Ordinal);

    public override void Prepare(DbConnection connection) => connection.Execute($"PRAGMA journal_mode = WAL; PRAGMA cache_size = -{MigrationCacheKilobytes}");

    public override void LockSchema(DbConnection connection, DbTransaction transaction)
    {
        // SQLite's own transactions already write.
    }

    public override int ReadVersion(DbConnection connection, DbTransaction? transaction = null) =>
        connection.ExecuteScalar<int>("PRAGMA user_version", transaction: transaction);

    public override void WriteVersion(DbConnection connection, DbTransaction transaction, int version) =>
        connection.Execute($"PRAGMA user_version = {version}", transaction: transaction);

    public override IDisposable Interrupt(DbConnection connection, CancellationToken cancellation) =>
        cancellation.Register(() => raw.sqlite3_interrupt(((SqliteConnection)connection).Handle));

    public override void ClearPool()
    {
        using var any = new SqliteConnection(pooled);
        SqliteConnection.ClearPool(any);
    }

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA synchronous = NORMAL");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string file, bool pooling) =>
        new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 5, Pooling = pooling }.ToString();

    [GeneratedRegex(@"\$JSON\(([\w.]+), ([\w.]+)\)")]
    private static partial Regex Json();
}
