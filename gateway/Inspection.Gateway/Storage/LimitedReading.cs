using System.Data.Common;

namespace Inspection.Gateway.Storage;

/// <summary>Runs queries that count, and ends those that take too long or that nobody waits for any more. Thread-safe.</summary>
internal sealed class LimitedReading(Database database)
{
    /// <summary>How long a person waits for a chart.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Runs <paramref name="read"/> on one connection, in which several queries see the same results.</summary>
    /// <exception cref="SlowReadingException">Longer than <see cref="Limit"/>.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    /// <exception cref="DbException">The database does not answer.</exception>
    public T Run<T>(Func<DbConnection, DbTransaction, T> read, CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var snapshot = database.BeginSnapshot(connection);
        using var limit = new CancellationTokenSource(Limit);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var interrupt = database.Interrupt(connection, either.Token);
        try
        {
            return read(connection, snapshot);
        }
        catch (DbException problem) when (either.IsCancellationRequested)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new SlowReadingException(Texts.CountingTooLong(Limit), problem);
        }
    }
}
