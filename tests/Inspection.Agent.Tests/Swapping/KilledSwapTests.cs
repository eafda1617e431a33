using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;

namespace Inspection.Agent.Tests.Swapping;

/// <summary>A station that dies without a word before each step of a swap, and is started again.</summary>
public sealed class KilledSwapTests : IDisposable
{
    private readonly StationBench bench = new();
    private readonly PaintedModel other = new("2.0.0");

    public KilledSwapTests()
    {
        bench.Add("1.png", Picture.Good());
        bench.StartBroker();
    }

    public void Dispose()
    {
        other.Dispose();
        bench.Dispose();
    }

    [Theory]
    [InlineData(SwapStep.Desired, "1.0.0")]
    [InlineData(SwapStep.Downloading, "1.0.0")]
    [InlineData(SwapStep.Checking, "1.0.0")]
    [InlineData(SwapStep.Warming, "1.0.0")]
    [InlineData(SwapStep.Shadow, "1.0.0")]
    [InlineData(SwapStep.Watching, "1.0.0")]
    [InlineData(SwapStep.Committing, "1.0.0")]
    [InlineData(SwapStep.Running, "2.0.0")]
    public async Task Run_KilledBeforeTheStep_StartsWithTheCommittedModelAndEndsTheSwap(SwapStep step, string inForce)
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        string killedBoot;
        using (var agent = new SteppedAgent(bench, stepped: true))
        {
            await orders.GiveAsync(SwapBench.Order("a", other.Path, "2.0.0", new SwapSettings(ShadowParts: 1, MinimumAgreement: 0, GuardParts: 2)));
            for (var at = SwapStep.Desired; at < step; at++)
                await agent.LetGoOnAsync(at);
            killedBoot = (await orders.UntilAsync("a", step)).BootId;
            agent.Kill();
        }

        using var again = new SteppedAgent(bench, stepped: false);
        var started = await orders.UntilAsync(report => report.BootId != killedBoot);
        var settled = await orders.SettledAsync("a");

        (started.Model.Version, started.Committed.Version).ShouldBe((inForce, inForce));
        (settled.Step, settled.Model.Version, settled.Committed.Version).ShouldBe((SwapStep.Running, "2.0.0", "2.0.0"), settled.Reason?.En);
    }

    [Fact]
    public async Task Run_KilledTwiceWithTheModelOpen_DoesNotOpenItAThirdTime()
    {
        await using var orders = await SwapBench.OpenAsync(bench);
        await orders.GiveAsync(SwapBench.Order("a", other.Path, "2.0.0", new SwapSettings(ShadowParts: 1, MinimumAgreement: 0)));
        for (var time = 0; time < 2; time++)
        {
            using var agent = new SteppedAgent(bench, stepped: true);
            for (var at = SwapStep.Desired; at < SwapStep.Shadow; at++)
                await agent.LetGoOnAsync(at);
            await orders.UntilAsync("a", SwapStep.Shadow);
            agent.Kill();
        }

        using var again = new SteppedAgent(bench, stepped: false);
        var settled = await orders.SettledAsync("a");

        settled.Step.ShouldBe(SwapStep.Refused);
        settled.Reason.ShouldNotBeNull().En.ShouldContain("2 times");
        settled.Model.Version.ShouldBe("1.0.0");
    }
}
