using Inspection.Gateway.Storage;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>An empty database of the newest schema, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly WriteConnection writing;

    public TemporaryDatabase()
    {
        Database = new Database(folder.File("results.db"));
        SchemaMigrations.Apply(Database);
        writing = new WriteConnection(Database);
        Writer = new ResultWriter(writing);
        Reader = new ResultReader(Database);
        Statistics = new StatisticsReader(Database);
        Stations = new StationStore(Database, writing);
        Evidence = new EvidenceStore(Database, folder.File("evidence"), TimeProvider.System);
    }

    public Database Database { get; }
    public ResultWriter Writer { get; }
    public ResultReader Reader { get; }
    public StatisticsReader Statistics { get; }
    public StationStore Stations { get; }
    public EvidenceStore Evidence { get; }
    public string EvidenceFolder => folder.File("evidence");

    public bool Add(ResultMessage result, StationAddress? station = null) => Writer.Add(station ?? Sample.Station, result, Sample.Start);

    public void Dispose()
    {
        writing.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}
