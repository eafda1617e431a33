using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public sealed class SchemaMigrationsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;

    public SchemaMigrationsTests() => database = new Database(folder.File("results.db"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Apply_Twice_ChangesNothing()
    {
        SchemaMigrations.Apply(database);
        var before = Schema();

        SchemaMigrations.Apply(database);

        Schema().ShouldBe(before);
        using var connection = database.Open();
        connection.ExecuteScalar<int>("PRAGMA user_version").ShouldBe(SchemaMigrations.Newest);
    }

    [Fact]
    public void Apply_NewFile_UsesWriteAheadLog()
    {
        SchemaMigrations.Apply(database);

        using var connection = database.Open();
        connection.ExecuteScalar<string>("PRAGMA journal_mode").ShouldBe("wal");
    }

    [Fact]
    public void Apply_DatabaseOfNewerProgram_IsRefused()
    {
        SchemaMigrations.Apply(database);
        using (var connection = database.Open())
            connection.Execute($"PRAGMA user_version = {SchemaMigrations.Newest + 1}");

        Should.Throw<InputException>(() => SchemaMigrations.Apply(database)).Message.ShouldContain(database.File);
    }

    [Fact]
    public void Apply_FileThatIsNoDatabase_IsRefused()
    {
        File.WriteAllText(database.File, new string('x', 4096));

        Should.Throw<InputException>(() => SchemaMigrations.Apply(database)).Message.ShouldContain(database.File);
    }

    private string[] Schema()
    {
        using var connection = database.Open();
        return [.. connection.Query<string>("SELECT name || ' ' || COALESCE(sql, '') FROM sqlite_master ORDER BY name")];
    }
}
