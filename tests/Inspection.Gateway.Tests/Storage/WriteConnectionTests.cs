using Dapper;
using Inspection.Gateway.Ingest;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;

namespace Inspection.Gateway.Tests.Storage;

public sealed class WriteConnectionTests : IDisposable
{
    private readonly TemporaryDatabase database = new();
    private readonly WriteConnection writing;
    private readonly ResultWriter writer;

    public WriteConnectionTests()
    {
        writing = new WriteConnection(database.Database);
        writer = new ResultWriter(writing);
    }

    public void Dispose()
    {
        writing.Dispose();
        database.Dispose();
    }

    [Fact]
    public void Run_FileFullForAWhile_SaysSoAndStoresEachResultOnce()
    {
        const int Results = 200;
        const int Failures = 3;
        var counters = new GatewayCounters();
        var status = new IngestStatus();
        var storage = new StorageRetry(status, counters, NullLogger<StorageRetry>.Instance);
        var full = writing.Run(connection => connection.ExecuteScalar<long>("PRAGMA page_count")) + 5;
        var problems = new HashSet<string?>();

        for (var sequence = 1; sequence <= Results; sequence++)
            storage.Run(() => Add(sequence)).ShouldBeTrue();

        counters.StorageRetries.ShouldBe(Failures);
        problems.ShouldHaveSingleItem().ShouldNotBeNull().ShouldContain("database or disk is full");
        status.StorageProblem.ShouldBeNull();
        database.Reader.Page(new ResultFilter(), null, Results + 1).Results.Count.ShouldBe(Results);

        bool Add(int sequence)
        {
            if (status.StorageProblem is { } problem)
                problems.Add(problem);
            // The limit is the connection's own, and each failure brings a new connection.
            var pages = counters.StorageRetries < Failures ? full : full * 100;
            writing.Run(connection => connection.ExecuteScalar<long>($"PRAGMA max_page_count = {pages}"));
            return writer.Add(Sample.Station, Sample.Result(sequence), Sample.Start);
        }
    }

    /// <summary>As a disk does that is found full at the commit: SQLite rolls back by itself and nothing is left to roll back.</summary>
    [Fact]
    public void Run_CommitThatRollsBack_ThrowsItsOwnReasonAndTheNextIsStored()
    {
        var refused = Should.Throw<SqliteException>(() => writing.Run(connection =>
        {
            raw.sqlite3_commit_hook(((SqliteConnection)connection).Handle, static _ => 1, null);
            return connection.Execute("INSERT INTO stations (station, state, last_seen_at) VALUES ('a/b/c', '{}', 1)");
        }));

        refused.SqliteExtendedErrorCode.ShouldBe(raw.SQLITE_CONSTRAINT_COMMITHOOK);
        writer.Add(Sample.Station, Sample.Result(1), Sample.Start).ShouldBeTrue();
    }

    [Fact]
    public void Run_WriteThatFails_LeavesNothingOfIt()
    {
        Should.Throw<IOException>(() => writing.Run<bool>(connection =>
        {
            connection.Execute("DELETE FROM stations; INSERT INTO stations (station, state, last_seen_at) VALUES ('a/b/c', '{}', 1)");
            throw new IOException("no");
        }));

        writing.Run(connection => connection.ExecuteScalar<long>("SELECT count(*) FROM stations")).ShouldBe(0);
    }
}
