using System.Data.Common;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Stores results. A result is known by station, boot id and sequence, and stored once however often it comes.</summary>
internal sealed class ResultWriter(WriteConnection connection)
{
    private ResultStatements? statements;

    /// <summary>False when it is there already. On return it outlives a crash of the gateway.</summary>
    /// <exception cref="DbException">Locked, full, unreachable, or broken; nothing was stored.</exception>
    public bool Add(StationAddress station, ResultMessage message, DateTimeOffset receivedAt) => Add([new ArrivedResult(station, message, receivedAt)]).Count == 1;

    /// <summary>Stores all of them in one transaction, or none.</summary>
    /// <returns>Those that were not there already.</returns>
    /// <exception cref="DbException">Locked, full, unreachable, or broken; nothing was stored.</exception>
    public IReadOnlyList<ArrivedResult> Add(IReadOnlyList<ArrivedResult> results) => connection.Run<IReadOnlyList<ArrivedResult>>(database =>
    {
        // A broken connection is replaced; its statements went with it.
        if (statements?.Connection != database)
            statements = new ResultStatements(database);
        ArrivedResult[] stored = [.. results.Where(statements.Insert)];
        statements.WriteCounts();
        return stored;
    });
}
