using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>A whole station under load at a real broker, and orders to it.</summary>
public sealed class SwapTests : IDisposable
{
    private static readonly SwapSettings brief = new(ShadowParts: 2, MinimumAgreement: 0, GuardParts: 3);

    private readonly StationBench bench = new();
    private readonly PaintedModel other = new("2.0.0");
    private readonly CancellationTokenSource stop = new();

    public SwapTests()
    {
        bench.Add("1.png", Picture.Good());
        bench.Add("2.png", Picture.WithDefect());
        bench.StartBroker();
    }

    public void Dispose()
    {
        stop.Dispose();
        other.Dispose();
        bench.Dispose();
    }

    [Fact]
    public async Task Swap_GoodModel_PassesEachStepAndTheResultsSayWhoJudged()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();

        await orders.GiveAsync(SwapBench.Order("a", other.Path, "2.0.0", brief));
        var settled = await orders.SettledAsync("a");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running, settled.Reason?.En);
        (settled.Model.Version, settled.Committed.Version, settled.DroppedDuringSwap).ShouldBe(("2.0.0", "2.0.0", 0));
        orders.Reports.Where(report => report.OrderId == "a").Select(report => report.Step).Distinct().ShouldBe(
        [
            SwapStep.Desired, SwapStep.Downloading, SwapStep.Checking, SwapStep.Warming, SwapStep.Shadow, SwapStep.Watching, SwapStep.Committing, SwapStep.Running,
        ]);
        EveryPartHasOneResult(orders);
        var versions = orders.Results.Select(result => result.Model.Version).ToList();
        versions.ShouldBe(versions.Order());
        versions.Distinct().ShouldBe(["1.0.0", "2.0.0"]);
    }

    [Fact]
    public async Task Swap_TwoHundredTimesUnderLoad_LosesAndRepeatsNoPart()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        var settings = new SwapSettings(ShadowParts: 1, GuardParts: 2, MinimumAgreement: 0);

        for (var swap = 1; swap <= 200; swap++)
        {
            var (folder, version) = swap % 2 == 1 ? (other.Path, "2.0.0") : (bench.ModelFolder, "1.0.0");
            await orders.GiveAsync(SwapBench.Order($"swap-{swap}", folder, version, settings));
            var settled = await orders.SettledAsync($"swap-{swap}");
            (settled.Step, settled.Model.Version, settled.DroppedDuringSwap).ShouldBe((SwapStep.Running, version, 0), settled.Reason?.En);
        }
        await StopAsync(station, orders);

        EveryPartHasOneResult(orders);
        var versions = orders.Results.Select(result => result.Model.Version).ToList();
        versions.Zip(versions.Skip(1)).Count(pair => pair.First != pair.Second).ShouldBe(200);
    }

    [Fact]
    public async Task Swap_ModelFailsOnALivePart_RollsBackByItselfAndTheOldModelJudgesThatPart()
    {
        using var fragile = new PaintedModel("3.0.0", scoreUnit: 1 / 64f);
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();

        await orders.GiveAsync(SwapBench.Order("a", fragile.Path, "3.0.0", new SwapSettings(ShadowParts: 0, GuardParts: 100)));
        var settled = await orders.SettledAsync("a");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.RolledBack);
        settled.Reason.ShouldNotBeNull().Ko.ShouldContain("실패");
        orders.Reports[^1].Model.Version.ShouldBe("1.0.0");
        EveryPartHasOneResult(orders);
        orders.Results.ShouldAllBe(result => result.Reason != VerdictReason.InferenceFailed);
    }

    [Fact]
    public async Task Swap_ModelFailsInTheShadow_NeverJudges()
    {
        using var fragile = new PaintedModel("3.0.0", scoreUnit: 1 / 64f);
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();

        await orders.GiveAsync(SwapBench.Order("a", fragile.Path, "3.0.0", new SwapSettings(ShadowParts: 1000)));
        var settled = await orders.SettledAsync("a");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Refused);
        orders.Results.ShouldAllBe(result => result.Model.Version == "1.0.0");
    }

    [Fact]
    public async Task Swap_OrderedWhileOneRuns_TheNewestWins()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        await orders.GiveAsync(SwapBench.Order("slow", other.Path, "2.0.0", new SwapSettings(ShadowParts: 100_000)));
        await orders.UntilAsync("slow", SwapStep.Shadow);

        await orders.GiveAsync(SwapBench.Order("quick", other.Path, "2.0.0", brief));
        var settled = await orders.SettledAsync("quick");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Running);
        orders.Reports.Last(report => report.OrderId == "slow").Step.ShouldBe(SwapStep.Refused);
        orders.Reports.First(report => report is { OrderId: "slow", Step: SwapStep.Refused }).Reason.ShouldNotBeNull().En.ShouldContain("quick");
        EveryPartHasOneResult(orders);
    }

    [Fact]
    public async Task Swap_ModelThatRunsAlready_IsNoWork()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();

        await orders.GiveAsync(SwapBench.Order("same", bench.ModelFolder, "1.0.0", brief));
        await orders.SettledAsync("same");
        await StopAsync(station, orders);

        orders.Reports.Where(report => report.OrderId == "same").Select(report => report.Step).Distinct().ShouldBe([SwapStep.Desired, SwapStep.Running]);
    }

    [Fact]
    public async Task Swap_DigestOfAnother_IsRefusedAndTheLineGoesOn()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        var station = RunAsync();
        var order = SwapBench.Order("a", other.Path, "2.0.0", brief);

        await orders.GiveAsync(order with { Model = order.Model with { Sha256 = new string('0', 64) } });
        var settled = await orders.SettledAsync("a");
        await StopAsync(station, orders);

        settled.Step.ShouldBe(SwapStep.Refused);
        settled.Reason.ShouldNotBeNull().En.ShouldContain("SHA-256");
        EveryPartHasOneResult(orders);
    }

    [Fact]
    public async Task Run_AfterASwap_StartsWithTheNewModelUnlessTheCommandLineAsksForAnother()
    {
        await using (var orders = await SwapBench.OpenAsync(bench))
        {
            var station = RunAsync();
            await orders.GiveAsync(SwapBench.Order("a", other.Path, "2.0.0", brief));
            await orders.SettledAsync("a");
            await StopAsync(station, orders);
        }

        var again = await bench.RunHeardAsync();
        using var third = new PaintedModel("3.0.0");
        var asked = await bench.RunHeardAsync(bench.Options with { Model = third.Path });

        again.Results.ShouldAllBe(result => result.Model.Version == "2.0.0");
        asked.Results.ShouldAllBe(result => result.Model.Version == "3.0.0");
    }

    private Task RunAsync() => Task.Run(() => bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?fps=100&loop=true" }, stop.Token));

    /// <summary>Stops the station and waits for the last of its results.</summary>
    private async Task StopAsync(Task station, SwapBench orders)
    {
        await stop.CancelAsync();
        await station;
        for (var tries = 0; orders.Results.Count < bench.Summary.Parts && tries < 500; tries++)
            await Task.Delay(20);
    }

    private void EveryPartHasOneResult(SwapBench orders)
    {
        var summary = bench.Summary;
        (summary.Frames, summary.Dropped).ShouldBe((summary.Parts, 0));
        orders.Results.Select(result => result.Sequence).ShouldBe(Enumerable.Range(1, (int)summary.Parts).Select(number => (long)number));
        orders.Results.Select(result => result.BootId).Distinct().ShouldHaveSingleItem();
    }
}
