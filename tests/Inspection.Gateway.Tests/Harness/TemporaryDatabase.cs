using Inspection.Contracts;
using Inspection.Gateway.Storage;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>An empty database of the newest schema, gone after the test.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="server">A new database on it; null: an SQLite file.</param>
    public TemporaryDatabase(PostgresServer? server = null)
    {
        Database = Database.Of(server?.CreateDatabase(), folder.File("results.db"));
        SchemaMigrations.Apply(Database);
        Reading = new LimitedReading(Database);
        Writing = new WriteConnection(Database);
        Writer = new ResultWriter(Writing);
        Reader = new ResultReader(Database);
        Statistics = new StatisticsReader(Reading);
        Reviews = new ReviewStore(Database, Writing, TimeProvider.System);
        Stations = new StationStore(Database, Writing);
        Evidence = new EvidenceStore(Database, folder.File("evidence"), TimeProvider.System);
    }

    public Database Database { get; }
    public LimitedReading Reading { get; }
    public WriteConnection Writing { get; }
    public ResultWriter Writer { get; }
    public ResultReader Reader { get; }
    public StatisticsReader Statistics { get; }
    public ReviewStore Reviews { get; }
    public StationStore Stations { get; }
    public EvidenceStore Evidence { get; }
    public string EvidenceFolder => folder.File("evidence");

    public bool Add(ResultMessage result, StationAddress? station = null) => Writer.Add(station ?? Sample.Station, result, Sample.Start);

    public void Dispose()
    {
        Writing.Dispose();
        Database.ClearPool();
        folder.Dispose();
    }
}
