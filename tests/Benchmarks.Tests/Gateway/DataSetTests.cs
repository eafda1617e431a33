using Benchmarks.Gateway;
using Dapper;
using Microsoft.Data.Sqlite;
using TestKit;

namespace Benchmarks.Tests.Gateway;

public sealed class DataSetTests : IDisposable
{
    private const long Rows = 1004;

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Fill_EmptyHome_WritesResultsReviewsAndPictures()
    {
        new DataSet(folder.Path, Rows).Fill(static _ => { });

        Numbers("SELECT COUNT(*) FROM results").ShouldBe(Rows);
        Numbers("SELECT COUNT(*) FROM reviewed_results").ShouldBe(Rows / 251);
        Numbers("SELECT COUNT(*) FROM repeated_results").ShouldBeGreaterThan(0);
        Numbers("SELECT COUNT(*) FROM evidence").ShouldBe(Numbers("SELECT COUNT(*) FROM results WHERE verdict <> 'OK'"));
        Numbers("SELECT bytes FROM evidence_size").ShouldBe(DataSet.PictureBytes * Numbers("SELECT COUNT(*) FROM evidence"));
    }

    [Fact]
    public void Fill_HomeThatHasSome_AddsWhatIsMissing()
    {
        new DataSet(folder.Path, Rows / 2).Fill(static _ => { });
        new DataSet(folder.Path, Rows).Fill(static _ => { });

        new DataSet(folder.Path, Rows).Fill(static _ => { }).ShouldBe(0);

        Numbers("SELECT COUNT(*) FROM results").ShouldBe(Rows);
    }

    public void Dispose() => folder.Dispose();

    private long Numbers(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={new DataSet(folder.Path, Rows).File};Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<long>(sql);
    }
}
