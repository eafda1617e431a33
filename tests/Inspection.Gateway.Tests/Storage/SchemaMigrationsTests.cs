using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class SchemaMigrationsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;

    private SchemaMigrationsTests(PostgresServer? server) => database = Database.Of(server?.CreateDatabase(), folder.File("results.db"));

    public sealed class OnSqlite() : SchemaMigrationsTests(null)
    {
        [Fact]
        public void Apply_NewFile_UsesWriteAheadLog()
        {
            SchemaMigrations.Apply(database);

            using var connection = database.Open();
            connection.ExecuteScalar<string>("PRAGMA journal_mode").ShouldBe("wal");
        }

        [Fact]
        public void Apply_FileThatIsNoDatabase_IsRefused()
        {
            File.WriteAllText(database.Name, new string('x', 4096));

            Should.Throw<InputException>(() => SchemaMigrations.Apply(database)).Message.ShouldContain(database.Name);
        }
    }

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : SchemaMigrationsTests(server)
    {
        [Fact]
        public void Apply_ServerThatIsNotThere_IsRefusedWithoutThePassword()
        {
            var nobody = Database.Of($"Host=127.0.0.1;Port={FreePort.Next()};Database=inspection;Username=inspection;Password=secret", "");

            var refusal = Should.Throw<InputException>(() => SchemaMigrations.Apply(nobody)).Message;

            refusal.ShouldContain("127.0.0.1");
            refusal.ShouldNotContain("secret");
        }

        [Theory]
        [InlineData("results.db")]
        [InlineData("Server")]
        [InlineData("Host=;Database=x")]
        [InlineData("Host=localhost;Colour=red")]
        public void Of_TextThatIsNoConnectionString_IsRefused(string text) =>
            Should.Throw<InputException>(() => Database.Of(text, "")).Message.ShouldContain("--database");
    }

    /// <summary>What a program of that version has written is all there afterwards, and stands in the columns that came later.</summary>
    [Fact]
    public void Apply_DatabaseOfVersion1_KeepsResultsAndFillsTheNewColumns()
    {
        SchemaMigrations.Apply(database, upTo: 1);
        var result = Sample.Result(1, Verdict.Ng, truth: Sample.Truth(1, 1, 0), labels: ["open", "open", "short"]);
        var id = InsertAsVersion1(result);

        SchemaMigrations.Apply(database);

        var reader = new ResultReader(database);
        Sample.Json(reader.Find(result.ResultId).ShouldNotBeNull().Message).ShouldBe(Sample.Json(result));
        reader.Page(new ResultFilter(Label: "open"), null, 10).Results.ShouldHaveSingleItem();
        reader.Page(new ResultFilter(PartId: result.PartId, Model: "substrate-compare@1.0.0"), null, 10).Results.ShouldHaveSingleItem();
        using var connection = database.Open();
        connection.QuerySingle<(double, string?)>("SELECT top_score, lot FROM results").ShouldBe((0.9, null));
        connection.Query<(string, long, long)>("SELECT label, result, detections FROM result_types ORDER BY label").ShouldBe([("open", id, 2), ("short", id, 1)]);
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM evidence").ShouldBe(1);
    }

    [Fact]
    public void Apply_DatabaseOfVersion6_KnowsWhichPicturesAreOfOkParts()
    {
        SchemaMigrations.Apply(database, upTo: 6);
        using var connection = database.Open();
        foreach (var (id, verdict, reviewed) in ((string, string, string?)[])[("a", "OK", null), ("b", "NG", null), ("c", "OK", "NG"), ("d", "UNKNOWN", "OK")])
        {
            connection.Execute(
                """
                INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms, reviewed_verdict)
                VALUES ('s', @id, 1, @id, 1, 1, @verdict, 'clean', 10, @reviewed);
                INSERT INTO evidence (station, result_id, path, bytes, received_at) VALUES ('s', @id, 'x.jpg', 10, 1);
                """, new { id, verdict, reviewed });
        }

        SchemaMigrations.Apply(database);

        connection.Query<string>("SELECT result_id FROM evidence WHERE spare = 1").ShouldBe(["a"]);
    }

    [Fact]
    public void Apply_DatabaseOfVersion7_KnowsWhenPicturesWereTaken()
    {
        SchemaMigrations.Apply(database, upTo: 7);
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms) VALUES ('s', 'a', 1, 'a', 5, 7, 'NG', 'defects', 10);
            INSERT INTO evidence (station, result_id, path, bytes, received_at) VALUES ('s', 'a', 'x.jpg', 10, 8), ('t', 'a', 'y.jpg', 10, 9);
            """);

        SchemaMigrations.Apply(database);

        connection.Query<(string, long)>("SELECT station, captured_at FROM evidence ORDER BY station").ShouldBe([("s", 5L), ("t", 9L)]);
    }

    /// <summary>A run that two products went through in one lot was one series.</summary>
    [Fact]
    public void Apply_DatabaseOfVersion8_PartsSeriesByProduct()
    {
        SchemaMigrations.Apply(database, upTo: 1);
        foreach (var (sequence, recipe) in new[] { "board-a r1", "board-a r12", " r7", "substrate", "board-b r3" }.Index())
            InsertAsVersion1(Sample.Result(sequence, Verdict.Ng, truth: Sample.Truth(1, 1, 0), labels: ["open"]) with { Recipe = new RecipeIdentity(recipe, "ab") });
        SchemaMigrations.Apply(database, upTo: 8);
        using var connection = database.Open();
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM result_series").ShouldBe(1);

        SchemaMigrations.Apply(database);

        foreach (var counted in (string[])["SELECT s.product, SUM(c.results) FROM result_counts c JOIN result_series s ON s.id = c.series WHERE c.width = 3600000000 GROUP BY 1 ORDER BY 1",
            "SELECT s.product, COUNT(*) FROM result_types c JOIN result_series s ON s.id = c.series GROUP BY 1 ORDER BY 1"])
        {
            connection.Query<(string, long)>(counted).OrderBy(static row => row.Item1, StringComparer.Ordinal)
                .ShouldBe([(" r7", 1L), ("board-a", 2L), ("board-b", 1L), ("substrate", 1L)]);
        }
    }

    [Fact]
    public void Apply_EachEarlierVersion_EndsWithTheSameSchema()
    {
        SchemaMigrations.Apply(database, upTo: 0);
        List<int> versions = [];
        for (var version = 1; version <= SchemaMigrations.Newest; version++)
        {
            SchemaMigrations.Apply(database, upTo: version);
            using var connection = database.Open();
            versions.Add(database.ReadVersion(connection));
        }

        versions.ShouldBe(Enumerable.Range(1, SchemaMigrations.Newest));
    }

    [Fact]
    public void Apply_Twice_ChangesNothing()
    {
        SchemaMigrations.Apply(database);
        new ResultWriter(new WriteConnection(database)).Add(Sample.Station, Sample.Result(1), Sample.Start);

        SchemaMigrations.Apply(database);

        using var connection = database.Open();
        database.ReadVersion(connection).ShouldBe(SchemaMigrations.Newest);
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM results").ShouldBe(1);
    }

    [Fact]
    public void Apply_DatabaseOfNewerProgram_IsRefused()
    {
        SchemaMigrations.Apply(database);
        using (var connection = database.Open())
        {
            using var transaction = connection.BeginTransaction();
            database.WriteVersion(connection, transaction, SchemaMigrations.Newest + 1);
            transaction.Commit();
        }

        Should.Throw<InputException>(() => SchemaMigrations.Apply(database)).Message.ShouldContain(database.Name);
    }

    public void Dispose()
    {
        database.ClearPool();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The statements of that program.</summary>
    private long InsertAsVersion1(ResultMessage result)
    {
        using var connection = database.Open();
        var id = connection.QuerySingle<long>("""
            INSERT INTO results (station, boot_id, sequence, result_id, captured_at, received_at, verdict, reason, total_ms,
                                 truth_defects, truth_found, truth_missed, truth_false_alarms)
            VALUES ('lab/line-1/station-1', @BootId, @Sequence, @ResultId, 1000000, 2000000, 'NG', 'defects', 10, 1, 1, 0, 0) RETURNING id
            """, result);
        connection.Execute("INSERT INTO result_messages (id, message) VALUES (@id, @message)", new { id, message = Sample.Json(result) });
        connection.Execute(
            "INSERT INTO detections (result, label, score, x, y, width, height) VALUES (@id, @Label, @Score, 1, 2, 3, 4)",
            result.Detections.Select(detection => new { id, detection.Label, detection.Score }));
        connection.Execute(
            "INSERT INTO evidence (station, result_id, path, bytes, received_at) VALUES ('lab/line-1/station-1', @ResultId, 'x.jpg', 10, 1000000)", result);
        return id;
    }
}
