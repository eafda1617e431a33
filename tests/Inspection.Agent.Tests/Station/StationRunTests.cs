using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Station;

/// <summary>A folder of good, bad and broken pictures, through the whole station to a real broker.</summary>
public sealed class StationRunTests : IDisposable
{
    private readonly StationBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("1-good", Verdict.Ok, VerdictReason.Clean)]
    [InlineData("2 불량 부품", Verdict.Ng, VerdictReason.Defects)]
    [InlineData("3-corrupt", Verdict.Unknown, VerdictReason.UnreadableImage)]
    [InlineData("4-empty", Verdict.Unknown, VerdictReason.UnreadableImage)]
    [InlineData("5-larger", Verdict.Unknown, VerdictReason.NoTemplate)]
    [InlineData("6-stranger", Verdict.Unknown, VerdictReason.NotRegistered)]
    public async Task RunAsync_EachKindOfFile_GetsItsVerdict(string part, Verdict verdict, VerdictReason reason)
    {
        AddEveryKind();

        var result = (await bench.RunHeardAsync()).Of(part);

        result.Verdict.ShouldBe(verdict);
        result.Reason.ShouldBe(reason);
    }

    [Fact]
    public async Task RunAsync_Folder_GivesOneResultForEachFileInOrder()
    {
        AddEveryKind();

        var results = (await bench.RunHeardAsync()).Results;

        results.Select(result => result.PartId).ShouldBe(["1-good", "2 불량 부품", "3-corrupt", "4-empty", "5-larger", "6-stranger"]);
        results.Select(result => result.Sequence).ShouldBe([1L, 2, 3, 4, 5, 6]);
        results.Select(result => result.BootId).Distinct().ShouldHaveSingleItem();
        results.Select(result => result.ResultId).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public async Task RunAsync_Evidence_IsThereForEveryRejectedPictureAndNoOther()
    {
        AddEveryKind();

        var run = await bench.RunHeardAsync();

        string[] rejectedWithPicture = ["2 불량 부품", "5-larger", "6-stranger"];
        run.EvidenceTopics.ShouldBe(rejectedWithPicture.Select(part => Topics.Evidence(StationBench.Address, run.Of(part).ResultId)));
        run.Results.Where(result => result.Evidence is not null).Select(result => result.PartId).ShouldBe(rejectedWithPicture);
    }

    [Fact]
    public async Task RunAsync_Evidence_FollowsItsResult()
    {
        bench.Add("bad.png", Picture.WithDefect());

        var run = await bench.RunHeardAsync();

        run.IndexOf(message => message.Topic == run.Of("bad").Evidence).ShouldBeGreaterThan(run.IndexOf(message => message.Topic.EndsWith("/result", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RunAsync_Detection_LiesInPixelsOfTheSource()
    {
        bench.Add("bad.png", Picture.WithDefect());

        var result = (await bench.RunHeardAsync()).Of("bad");

        var detection = result.Detections.ShouldHaveSingleItem();
        detection.Label.ShouldBe("open");
        detection.Score.ShouldBe(0.75, 0.001);
        detection.Box.ShouldBe([10.0, 20, 20, 16]);
        (result.Width, result.Height).ShouldBe((64, 64));
    }

    [Fact]
    public async Task RunAsync_State_GoesOverOnlineToOffline()
    {
        bench.Add("good.png", Picture.Good());

        var run = await bench.RunHeardAsync();

        // What is said before the connection stands is said again when it stands, so starting may be overtaken and online may come twice.
        var states = run.States.SkipWhile(state => state.Status == StationStatus.Starting).ToList();
        states[..^1].ShouldAllBe(state => state.Status == StationStatus.Online);
        states.Count.ShouldBeGreaterThan(1);
        states[0].Model?.Name.ShouldBe("painted-pair");
        run.States.Select(state => state.BootId).Distinct().ShouldHaveSingleItem().ShouldBe(run.Results[0].BootId);
    }

    [Fact]
    public async Task RunAsync_AfterTheEnd_TheBrokerKeepsOffline()
    {
        bench.Add("good.png", Picture.Good());
        await bench.RunHeardAsync();

        await using var late = await bench.ListenAsync();
        var kept = await late.NextAsync();

        kept.Topic.ShouldBe(Topics.State(StationBench.Address));
        HeardRun.Read(kept, Wire.Default.StateMessage).Status.ShouldBe(StationStatus.Offline);
    }

    [Fact]
    public async Task RunAsync_Summary_CountsWhatTheBrokerGot()
    {
        AddEveryKind();

        var results = (await bench.RunHeardAsync()).Results;

        var summary = bench.Summary;
        (summary.Frames, summary.Parts, summary.Published).ShouldBe((6, 6, 6));
        (summary.Ok, summary.Ng, summary.Unknown).ShouldBe((1, 1, 4));
        (summary.Dropped, summary.Overruns).ShouldBe((0, 0));
        summary.BootIds.ShouldBe([results[0].BootId]);
        summary.Stored.ShouldBeNull();
    }

    [Fact]
    public async Task RunAsync_PictureTooWideForJpeg_IsUnknownAndTheLineGoesOn()
    {
        bench.Add("1-good.png", Picture.Good());
        bench.Add("2-wide.png", Picture.Good(66_000, 8));
        bench.Add("3-good.png", Picture.Good());

        var run = await bench.RunHeardAsync();

        run.Results.Select(result => result.Verdict).ShouldBe([Verdict.Ok, Verdict.Unknown, Verdict.Ok]);
        run.Of("2-wide").Evidence.ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(5, 40)]
    public async Task RunAsync_TinyPicturesWithTheirOwnTemplate_AreJudgedOrUnknown(int width, int height)
    {
        bench.Add("1_test.png", Picture.Good(width, height));
        bench.Add("1_temp.png", Picture.Good(width, height));

        var run = await bench.RunHeardAsync(bench.Options with { Golden = "pairs" });

        run.Results.ShouldHaveSingleItem().Verdict.ShouldNotBe(Verdict.Ng);
    }

    private void AddEveryKind()
    {
        bench.Add("1-good.png", Picture.Good());
        bench.Add("2 불량 부품.png", Picture.WithDefect());
        bench.Add("3-corrupt.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]);
        bench.Add("4-empty.png", []);
        bench.Add("5-larger.bmp", Picture.Good(80, 72));
        bench.Add("6-stranger.png", Picture.Good(seed: 99));
    }
}
