using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class ReviewStoreTests : DatabaseTest
{
    private static readonly ResultMessage Part = Sample.Result(1, Verdict.Ng, labels: "open");

    private ReviewStoreTests(PostgresServer? server)
        : base(server) => Database.Add(Part);

    public sealed class OnSqlite() : ReviewStoreTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : ReviewStoreTests(server);

    [Fact]
    public void Add_Correction_StandsBesideTheMachinesVerdict()
    {
        Database.Reviews.Add(Part.ResultId, Verdict.Ok, null, "먼지", "kim").ShouldNotBeNull();

        var stored = Database.Reader.Find(Part.ResultId).ShouldNotBeNull();
        stored.ReviewedVerdict.ShouldBe(Verdict.Ok);
        Sample.Json(stored.Message).ShouldBe(Sample.Json(Part));
    }

    [Fact]
    public void Add_SeveralTimes_KeepsAllAndTheNewestCounts()
    {
        Database.Reviews.Add(Part.ResultId, Verdict.Ok, null, "dust", "kim");
        Database.Reviews.Add(Part.ResultId, Verdict.Ng, "short", null, "lee");

        var stored = Database.Reader.Find(Part.ResultId).ShouldNotBeNull();

        (stored.ReviewedVerdict, stored.ReviewedLabel).ShouldBe((Verdict.Ng, "short"));
        Database.Reviews.Of(stored.Position.Id).Select(review => (review.Verdict, review.Label, review.Comment, review.Reviewer))
            .ShouldBe([(Verdict.Ng, "short", null, "lee"), (Verdict.Ok, null, "dust", "kim")]);
    }

    [Fact]
    public void Add_ResultThatIsNotThere_StoresNothing() => Database.Reviews.Add("nothing", Verdict.Ok, null, null, "kim").ShouldBeNull();
}
