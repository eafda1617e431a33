using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Storage;

public sealed class ResultReaderTests : IDisposable
{
    private static readonly StationAddress Other = new("lab", "line-1", "other");

    private readonly TemporaryDatabase database = new();

    public ResultReaderTests()
    {
        database.Add(Sample.Result(1, Verdict.Ok));
        database.Add(Sample.Result(2, Verdict.Ng, labels: ["open"]));
        database.Add(Sample.Result(3, Verdict.Ng, labels: ["short", "short"]));
        database.Add(Sample.Result(4, Verdict.Unknown, bootId: "boot-2", reason: VerdictReason.UnreadableImage));
        database.Add(Sample.Result(5, Verdict.Ng, bootId: "boot-3", labels: ["open", "short"]), Other);
    }

    public void Dispose() => database.Dispose();

    [Fact]
    public void Page_NoFilter_IsNewestFirst() => Sequences(new ResultFilter()).ShouldBe([5, 4, 3, 2, 1]);

    [Fact]
    public void Page_ByStation_HoldsThatStationOnly() => Sequences(new ResultFilter(Station: Other.ToString())).ShouldBe([5]);

    [Fact]
    public void Page_ByVerdict_HoldsThatVerdictOnly() => Sequences(new ResultFilter(Verdict: Verdict.Ng)).ShouldBe([5, 3, 2]);

    [Fact]
    public void Page_ByLabel_HoldsEachResultOnce() => Sequences(new ResultFilter(Label: "short")).ShouldBe([5, 3]);

    [Fact]
    public void Page_ByBootId_HoldsThatStartOnly() => Sequences(new ResultFilter(BootId: "boot-2")).ShouldBe([4]);

    [Fact]
    public void Page_ByTime_IncludesFromAndExcludesTo() =>
        Sequences(new ResultFilter(From: Sample.Start.AddSeconds(2), To: Sample.Start.AddSeconds(4))).ShouldBe([3, 2]);

    [Fact]
    public void Page_AllFiltersTogether_NarrowTogether() =>
        Sequences(new ResultFilter(Sample.Station.ToString(), Verdict.Ng, "open", Sample.Start, Sample.Start.AddDays(1), Sample.BootId)).ShouldBe([2]);

    [Fact]
    public void Page_TextThatIsSql_IsTakenAsText() => Sequences(new ResultFilter(Station: "' OR 1 = 1 --", Label: "'; DROP TABLE results; --")).ShouldBeEmpty();

    [Fact]
    public void Page_SameMomentOfCapture_LosesNoneBetweenPages()
    {
        var together = new StationAddress("lab", "line-1", "together");
        for (var sequence = 1; sequence <= 5; sequence++)
            database.Add(Sample.Result(sequence) with { CapturedAt = Sample.Start }, together);
        var filter = new ResultFilter(Station: together.ToString());

        var first = database.Reader.Page(filter, null, 2);
        var second = database.Reader.Page(filter, first[^1].Position, 2);
        var third = database.Reader.Page(filter, second[^1].Position, 2);

        first.Concat(second).Concat(third).Select(result => result.Message.Sequence).ShouldBe([5, 4, 3, 2, 1]);
    }

    private long[] Sequences(ResultFilter filter) => [.. database.Reader.Page(filter, null, 100).Select(result => result.Message.Sequence)];
}
