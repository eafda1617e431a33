using Dapper;
using Microsoft.Data.Sqlite;

namespace Inspection.Gateway.Storage;

/// <summary>
/// The SQLite file. In write-ahead mode readers never wait for the one writer. <c>synchronous = NORMAL</c>: a commit outlives any crash of
/// the gateway; only a power cut may take the last ones, as it takes the broker's queue.
/// </summary>
internal sealed class Database(string file)
{
    private readonly string pooled = ConnectionString(file, pooling: true);
    private readonly string unpooled = ConnectionString(file, pooling: false);

    public string File { get; } = file;

    /// <summary>An open connection, to be disposed by the caller; connections are pooled.</summary>
    /// <exception cref="SqliteException">The file cannot be opened or is locked.</exception>
    public SqliteConnection Open() => Open(pooled);

    /// <summary>As <see cref="Open()"/>, but disposing of it closes it for good: nobody is handed a broken one again.</summary>
    /// <exception cref="SqliteException">The file cannot be opened or is locked.</exception>
    public SqliteConnection OpenUnpooled() => Open(unpooled);

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
}
