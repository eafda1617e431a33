using Inspection.Contracts;
using Inspection.Gateway.Storage;
using Inspection.Gateway.Tests.Harness;
using TestKit;

namespace Inspection.Gateway.Tests.Storage;

public abstract class ResultReaderTests : DatabaseTest
{
    public sealed class OnSqlite() : ResultReaderTests(null);

    [Collection(SharedServer.Name)]
    public sealed class OnPostgres(PostgresServer server) : ResultReaderTests(server);

    private static readonly StationAddress Other = new("lab", "line-1", "other");

    private ResultReaderTests(PostgresServer? server)
        : base(server)
    {
        Database.Add(Sample.Result(1, Verdict.Ok));
        Database.Add(Sample.Result(2, Verdict.Ng, labels: ["open"]));
        Database.Add(Sample.Result(3, Verdict.Ng, labels: ["short", "short"]));
        Database.Add(Sample.Result(4, Verdict.Unknown, bootId: "boot-2", reason: VerdictReason.UnreadableImage));
        Database.Add(Sample.Result(5, Verdict.Ng, bootId: "boot-3", labels: ["open", "short"]), Other);
    }

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
            Database.Add(Sample.Result(sequence) with { CapturedAt = Sample.Start }, together);
        var filter = new ResultFilter(Station: together.ToString());

        var first = Database.Reader.Page(filter, null, 2);
        var second = Database.Reader.Page(filter, first.Next, 2);
        var third = Database.Reader.Page(filter, second.Next, 2);

        third.Next.ShouldBeNull();
        first.Results.Concat(second.Results).Concat(third.Results).Select(result => result.Message.Sequence).ShouldBe([5, 4, 3, 2, 1]);
    }

    private long[] Sequences(ResultFilter filter) => [.. Database.Reader.Page(filter, null, 100).Results.Select(result => result.Message.Sequence)];
}
