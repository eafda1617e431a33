using Dapper;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class LimitedReadingTests : DatabaseTest
{
    /// <summary>Counts for hours.</summary>
    private const string Endless = """
        WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000) SELECT COUNT(*) FROM n
        """;

    private LimitedReadingTests(PostgresServer? server)
        : base(server)
    {
    }

    public sealed class OnSqlite() : LimitedReadingTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : LimitedReadingTests(server);

    [Fact]
    public void Run_QueryThatTakesTooLong_IsEndedAndSaysWhatToDo()
    {
        var reading = new LimitedReading(Database.Database) { Limit = TimeSpan.FromMilliseconds(200) };

        var slow = Should.Throw<TimeoutException>(() => Count(reading, CancellationToken.None));

        slow.Message.ShouldContain("choose a shorter time");
        Database.Reading.Run((connection, _) => connection.ExecuteScalar<long>("SELECT COUNT(*) FROM results"), CancellationToken.None).ShouldBe(0);
    }

    [Fact]
    public void Run_NobodyWaitsAnyMore_IsEnded()
    {
        using var gone = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Should.Throw<OperationCanceledException>(() => Count(Database.Reading, gone.Token));
    }

    private static void Count(LimitedReading reading, CancellationToken cancellation) =>
        reading.Run((connection, snapshot) => connection.ExecuteScalar<long>(Endless, transaction: snapshot), cancellation);
}
