using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Inspection.Gateway.Storage;

/// <summary>The one connection that writes; opened when first needed and again after a failure. Thread-safe, one write at a time.</summary>
internal sealed class WriteConnection(Database database) : IDisposable
{
    /// <summary>A writer that must wait longer says so and tries again, see <see cref="Ingest.StorageRetry"/>.</summary>
    private const int LockedSeconds = 1;

    private readonly Lock gate = new();
    private DbConnection? connection;

    /// <summary>Runs <paramref name="write"/> in one transaction: all of it happens or nothing.</summary>
    /// <exception cref="DbException">Locked, full, unreachable, or broken.</exception>
    public T Run<T>(Func<DbConnection, T> write)
    {
        lock (gate)
        {
            try
            {
                connection ??= Open();
                // In words, not as a SqliteTransaction: where SQLite has rolled back by itself, as it does when a commit finds the disk full,
                // disposing of that would throw as well and hide the reason. Closing the connection ends whatever is still open.
                connection.Execute(database.BeginWriting);
                var result = write(connection);
                connection.Execute("COMMIT TRANSACTION");
                return result;
            }
            catch
            {
                Close();
                throw;
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
            Close();
    }

    private void Close()
    {
        var closing = connection;
        connection = null;
        try
        {
            closing?.Dispose();
        }
        catch (DbException)
        {
            // Whoever closes a connection that is broken already knows, or no longer needs it.
        }
    }

    private DbConnection Open()
    {
        var opened = database.OpenUnpooled();
        if (opened is SqliteConnection file)
            file.DefaultTimeout = LockedSeconds;
        return opened;
    }
}
