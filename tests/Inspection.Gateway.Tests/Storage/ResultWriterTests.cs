using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class ResultWriterTests : DatabaseTest
{
    public sealed class OnSqlite() : ResultWriterTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : ResultWriterTests(server);

    private ResultWriterTests(PostgresServer? server)
        : base(server)
    {
    }

    [Fact]
    public void Add_SameResultTwice_StoresItOnce()
    {
        Database.Add(Sample.Result(1)).ShouldBeTrue();
        Database.Add(Sample.Result(1)).ShouldBeFalse();

        Database.Reader.Page(new ResultFilter(), null, 10).Results.Count.ShouldBe(1);
    }

    [Fact]
    public void Add_SameSequenceOfAnotherBoot_StoresBoth()
    {
        Database.Add(Sample.Result(1));
        Database.Add(Sample.Result(1, bootId: "boot-2")).ShouldBeTrue();
    }

    [Fact]
    public void Add_SameSequenceOfAnotherStation_StoresBoth()
    {
        Database.Add(Sample.Result(1));
        Database.Add(Sample.Result(1), new StationAddress("lab", "line-1", "other")).ShouldBeTrue();
    }

    [Fact]
    public void Add_EveryField_IsReadBack()
    {
        var result = Sample.Result(7, Verdict.Unknown, reason: VerdictReason.NotRegistered, truth: Sample.Truth(1, 0, 2), labels: ["open", "short"]) with
        {
            Detail = "상관 0.2",
            Registration = new RegistrationMessage(1.5, -2, 0.25, 0.93, 4, 1),
            Evidence = "inspection/v1/lab/line-1/station-1/evidence/boot-1-00000007",
        };
        Database.Add(result);

        var stored = Database.Reader.Find(result.ResultId).ShouldNotBeNull();

        Sample.Json(stored.Message).ShouldBe(Sample.Json(result));
        stored.Station.ShouldBe(Sample.Station.ToString());
        stored.ReceivedAt.ShouldBe(Sample.Start);
        stored.HasEvidence.ShouldBeFalse();
    }
}
