using Benchmarks.Gateway;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage;
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

    [Fact]
    public void Make_SameNumber_IsTheSameResult()
    {
        var (one, again) = (GeneratedResults.Make(777, Rows).Message, GeneratedResults.Make(777, Rows).Message);

        (one.ResultId, one.PartId, one.Verdict, one.CapturedAt, one.Lot).ShouldBe((again.ResultId, again.PartId, again.Verdict, again.CapturedAt, again.Lot));
    }

    /// <summary>Nine in ten reviews agree with the machine.</summary>
    [Theory]
    [InlineData(251, Verdict.Ng, Verdict.Ng)]
    [InlineData(251, Verdict.Ok, Verdict.Ok)]
    [InlineData(2510, Verdict.Ng, Verdict.Ok)]
    [InlineData(2510, Verdict.Ok, Verdict.Ng)]
    public void ReviewOf_EveryTenth_Disagrees(long number, Verdict machine, Verdict person) =>
        GeneratedResults.ReviewOf(number, GeneratedResults.Make(1, Rows).Message with { Verdict = machine }).Verdict.ShouldBe(person);

    public void Dispose() => folder.Dispose();

    private long Numbers(string sql)
    {
        var database = Database.Of(null, new DataSet(folder.Path, Rows).File);
        try
        {
            using var connection = database.Open();
            return connection.ExecuteScalar<long>(sql);
        }
        finally
        {
            database.ClearPool();
        }
    }
}
