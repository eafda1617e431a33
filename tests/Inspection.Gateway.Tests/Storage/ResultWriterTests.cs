using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Storage;

public sealed class ResultWriterTests : IDisposable
{
    private readonly TemporaryDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public void Add_SameResultTwice_StoresItOnce()
    {
        database.Add(Sample.Result(1)).ShouldBeTrue();
        database.Add(Sample.Result(1)).ShouldBeFalse();

        database.Reader.Page(new ResultFilter(), null, 10).Count.ShouldBe(1);
    }

    [Fact]
    public void Add_SameSequenceOfAnotherBoot_StoresBoth()
    {
        database.Add(Sample.Result(1));
        database.Add(Sample.Result(1, bootId: "boot-2")).ShouldBeTrue();
    }

    [Fact]
    public void Add_SameSequenceOfAnotherStation_StoresBoth()
    {
        database.Add(Sample.Result(1));
        database.Add(Sample.Result(1), new StationAddress("lab", "line-1", "other")).ShouldBeTrue();
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
        database.Add(result);

        var stored = database.Reader.Find(result.ResultId).ShouldNotBeNull();

        Sample.Json(stored.Message).ShouldBe(Sample.Json(result));
        stored.Station.ShouldBe(Sample.Station.ToString());
        stored.ReceivedAt.ShouldBe(Sample.Start);
        stored.HasEvidence.ShouldBeFalse();
    }
}
