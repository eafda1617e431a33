using Inspection.Contracts;
using Inspection.Gateway.Live;
using Inspection.Gateway.Tests.Harness;

namespace Inspection.Gateway.Tests.Live;

public class StationBoardTests
{
    private readonly StationBoard board = new();

    private LastPart? Last => board.All.Single().LastPart;

    [Fact]
    public void Judged_OldPartAfterANewOne_KeepsTheNewOne()
    {
        board.Judged(Sample.Station, Sample.Result(5, Verdict.Ng), Sample.Start);
        board.Judged(Sample.Station, Sample.Result(4), Sample.Start);
        board.Judged(Sample.Station, Sample.Result(5), Sample.Start);

        Last.ShouldNotBeNull().Verdict.ShouldBe(Verdict.Ng);
        Last.ShouldNotBeNull().Sequence.ShouldBe(5);
    }

    [Fact]
    public void Judged_NextRunOfTheStation_IsTakenThoughItsSequenceIsSmaller()
    {
        board.Judged(Sample.Station, Sample.Result(5), Sample.Start);
        board.Judged(Sample.Station, Sample.Result(1, bootId: "boot-2") with { CapturedAt = Sample.Start.AddHours(1) }, Sample.Start);

        Last.ShouldNotBeNull().BootId.ShouldBe("boot-2");
    }

    [Fact]
    public void Changes_GrowWithEachNews()
    {
        var before = board.Changes;

        board.Seen(Sample.Station, Sample.Start);

        board.Changes.ShouldBeGreaterThan(before);
    }

    [Fact]
    public void Changed_ManyListeners_ReadTheSameBytes()
    {
        List<byte[]> read = [];
        board.Changed += news => read.Add(news.Text);
        board.Changed += news => read.Add(news.Text);

        board.Report(Sample.Station, Sample.Metrics(1), Sample.Start);

        read[1].ShouldBeSameAs(read[0]);
    }

    [Fact]
    public void Rate_CountersOfTenSeconds_IsPartsPerMinuteByTheStationsClock()
    {
        for (var second = 0; second < 30; second++)
            board.Report(Sample.Station, Sample.Metrics(second * 2) with { At = Sample.Start.AddSeconds(second) }, Sample.Start);

        board.All.Single().Rate.PartsPerMinute.ShouldBe(120);
    }

    [Fact]
    public void Rate_StationStartedAnew_BeginsAnew()
    {
        board.Report(Sample.Station, Sample.Metrics(1_000) with { At = Sample.Start }, Sample.Start);
        board.Report(Sample.Station, Sample.Metrics(0) with { BootId = "boot-2", At = Sample.Start.AddSeconds(1) }, Sample.Start);
        board.All.Single().Rate.PartsPerMinute.ShouldBeNull();

        board.Report(Sample.Station, Sample.Metrics(1) with { BootId = "boot-2", At = Sample.Start.AddSeconds(2) }, Sample.Start);

        board.All.Single().Rate.PartsPerMinute.ShouldBe(60);
    }
}
