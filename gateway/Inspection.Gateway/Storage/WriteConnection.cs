using Microsoft.Data.Sqlite;

namespace Inspection.Gateway.Storage;

/// <summary>The one connection that writes results and stations; opened when first needed and again after a failure. Thread-safe, one write at a time.</summary>
internal sealed class WriteConnection(Database database) : IDisposable
{
    /// <summary>A writer that must wait longer says so and tries again, see <see cref="Ingest.StorageRetry"/>.</summary>
    private const int LockedSeconds = 1;

    private readonly Lock gate = new();
    private SqliteConnection? connection;

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it happens or nothing.</summary>
    /// <exception cref="SqliteException">Locked, full, or broken.</exception>
    public T Run<T>(Func<SqliteConnection, SqliteTransaction, T> write)
    {
        lock (gate)
        {
            try
            {
                connection ??= Open();
                using var transaction = connection.BeginTransaction();
                var result = write(connection, transaction);
                transaction.Commit();
                return result;
            }
            catch
            {
                connection?.Dispose();
                connection = null;
                throw;
            }
        }
    }

    public void Dispose() => connection?.Dispose();

    private SqliteConnection Open()
    {
        var opened = database.Open();
        opened.DefaultTimeout = LockedSeconds;
        return opened;
    }
}
