using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>Tests that hold on every kind of database: subclasses say which.</summary>
/// <param name="server">Null: SQLite.</param>
public abstract class DatabaseTest(PostgresServer? server) : IDisposable
{
    private protected TemporaryDatabase Database { get; } = new(server);

    public void Dispose()
    {
        Database.Dispose();
        GC.SuppressFinalize(this);
    }
}
