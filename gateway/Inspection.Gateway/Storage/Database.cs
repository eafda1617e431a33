using System.Data.Common;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>
/// Where results are kept, and the few words in which the two kinds of database differ. Everything else is SQL that both understand. Thread-safe.
/// </summary>
internal abstract class Database
{
    /// <summary>For people: a file, or a server and its database; never with a password.</summary>
    public abstract string Name { get; }

    /// <summary>Begins a transaction that is going to write.</summary>
    public abstract string BeginWriting { get; }

    /// <param name="connectionString">Of a PostgreSQL server; null: <paramref name="file"/>, SQLite.</param>
    /// <exception cref="InputException">The connection string is none.</exception>
    public static Database Of(string? connectionString, string file) =>
        connectionString is null ? new SqliteDatabase(file) : new PostgresDatabase(connectionString);

    /// <summary>An open connection, to be disposed by the caller; connections are pooled.</summary>
    /// <exception cref="DbException">Unreachable or locked.</exception>
    public abstract DbConnection Open();

    /// <summary>As <see cref="Open"/>, but disposing of it closes it for good: nobody is handed a broken one again.</summary>
    /// <exception cref="DbException">Unreachable or locked.</exception>
    public abstract DbConnection OpenUnpooled();

    /// <summary>A transaction in which several queries see the same results.</summary>
    public abstract DbTransaction BeginSnapshot(DbConnection connection);

    /// <summary>The next lower whole number of an expression that is not negative.</summary>
    public abstract string Floor(string expression);

    /// <summary>A migration in the words of this database; see the first lines of <c>Migrations/0001-initial.sql</c>.</summary>
    public abstract string Translate(string script);

    /// <summary>Makes an empty database able to hold a version.</summary>
    public abstract void Prepare(DbConnection connection);

    /// <summary>Keeps other programs from migrating until the transaction ends.</summary>
    public abstract void LockSchema(DbConnection connection, DbTransaction transaction);

    public abstract int ReadVersion(DbConnection connection, DbTransaction? transaction = null);

    public abstract void WriteVersion(DbConnection connection, DbTransaction transaction, int version);

    /// <summary>Ends the query that <paramref name="connection"/> is running when <paramref name="cancellation"/> says so; it then fails with a <see cref="DbException"/>.</summary>
    public abstract IDisposable Interrupt(DbConnection connection, CancellationToken cancellation);

    /// <summary>Closes connections that the pool keeps; the file, or the database, can be removed then.</summary>
    public abstract void ClearPool();
}
