using System.Diagnostics;
using Inspection.Contracts;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>The whole chain as a user starts it: real broker, real database, rendered parts.</summary>
public class DemoTests
{
    [Fact]
    public async Task Demo_WithSeconds_EndsByItselfWithEveryResultStored()
    {
        await using var demo = new RunningDemo("--seconds", "8");

        var exit = await demo.WaitForExitAsync();

        exit.ShouldBe(ExitCodes.Done, demo.Output);
        var summary = demo.Summary;
        summary.Parts.ShouldBeGreaterThan(0);
        summary.Stored.ShouldBe(summary.Published);
        summary.Published.ShouldBe(summary.Parts);
        (summary.Ok + summary.Ng + summary.Unknown).ShouldBe(summary.Parts);
        summary.Dropped.ShouldBe(0);
        summary.Model.Name.ShouldBe("substrate-compare");
        summary.Truth.ShouldNotBeNull();
        demo.LeftBehind().ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_CtrlC_LeavesNoProcessAndNoPort()
    {
        await using var demo = new RunningDemo();
        await demo.WaitStoredAsync(3);

        var exit = await demo.InterruptAsync();

        exit.ShouldBe(ExitCodes.Done, demo.Output);
        demo.Summary.Stored.ShouldBe(demo.Summary.Published);
        demo.LeftBehind().ShouldBeEmpty();
        RunningDemo.IsPortOpen(demo.HttpPort).ShouldBeFalse();
        RunningDemo.IsPortOpen(demo.BrokerPort).ShouldBeFalse();
    }

    [Fact]
    public async Task Demo_Subscriber_SeesOneResultForEachPart()
    {
        await using var demo = new RunningDemo("--camera", "sim:substrate?seed=3&fps=5&parts=15", "--seconds", "60");
        await demo.WaitAsync(() => Task.FromResult(RunningDemo.IsPortOpen(demo.BrokerPort)), "an open broker");
        using var subscriber = Process.Start(new ProcessStartInfo("mosquitto_sub", ["-p", $"{demo.BrokerPort}", "-t", "inspection/v1/+/+/+/result", "-C", "15", "-W", "80"])
        {
            RedirectStandardOutput = true,
        });
        var seen = subscriber!.StandardOutput.ReadToEndAsync();

        (await demo.WaitForExitAsync()).ShouldBe(ExitCodes.Done, demo.Output);

        var results = (await seen).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        demo.Summary.Parts.ShouldBe(15);
        results.Distinct().Count().ShouldBe(15);
    }

    [SharedDataFact("deeppcb/PCBData/group00041/00041")]
    public async Task Demo_RealBoards_AreEachJudgedAgainstTheirOwnTemplate()
    {
        await using var demo = new RunningDemo("--camera", $"dir:{SharedData.Path("deeppcb/PCBData/group00041/00041")}?fps=40", "--golden", "pairs", "--seconds", "120");

        (await demo.WaitForExitAsync()).ShouldBe(ExitCodes.Done, demo.Output);

        var summary = demo.Summary;
        (summary.Parts, summary.Published, summary.Stored).ShouldBe((200, 200, 200));
        // Every tested image of this group has defects.
        summary.Ok.ShouldBe(0);
        summary.Unknown.ShouldBe(0);
    }

    [Fact]
    public async Task Demo_StationKilledBeforeItsFirstSummary_GoesOn()
    {
        await using var demo = new RunningDemo();
        var station = 0;
        await demo.WaitAsync(() => Task.FromResult(demo.TryFindProcess("Inspection.Agent.dll", out station)), "a station");

        RunningDemo.Kill(station);

        await demo.WaitStoredAsync(3);
        (await demo.InterruptAsync()).ShouldBe(ExitCodes.Done, demo.Output);
        demo.Summary.Restarts?.Station.ShouldBe(1);
    }

    [Fact]
    public async Task Demo_BrokerLosesWhatItKeptForTheGateway_TheStationSendsItAgain()
    {
        await using var demo = new RunningDemo();
        await demo.WaitStoredAsync(5);
        var stored = await demo.StoredAsync();
        var broker = demo.ProcessIdOf("mosquitto.conf");

        // Held, the demo does not start the gateway again: some parts go by that only the broker knows of, which has acknowledged them to the station.
        demo.Signal("STOP");
        RunningDemo.Signal(demo.ProcessIdOf("Inspection.Gateway.dll"), "KILL");
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        RunningDemo.Kill(broker);
        File.Delete(Directory.EnumerateFiles(demo.Home, "mosquitto.db", SearchOption.AllDirectories).Single());
        demo.Signal("CONT");

        await demo.WaitStoredAsync(stored + 5);
        await demo.WaitAsync(demo.IsWholeAsync, "results without a gap");
        demo.Output.Contains("the station is asked for them", StringComparison.Ordinal).ShouldBeTrue(demo.Output);
    }

    [Theory]
    [InlineData("Inspection.Gateway.dll")]
    [InlineData("Inspection.Agent.dll")]
    [InlineData("mosquitto.conf")]
    public async Task Demo_ProgramKilled_ComesBackByItself(string program)
    {
        await using var demo = new RunningDemo();
        await demo.WaitStoredAsync(5);

        RunningDemo.Kill(demo.ProcessIdOf(program));

        await demo.WaitStoredAsync(await demo.StoredAsync() + 5);
        (await demo.InterruptAsync()).ShouldBe(ExitCodes.Done, demo.Output);
        var summary = demo.Summary;
        // A killed station may have counted fewer than it had put into its outbox, never more.
        summary.Stored.ShouldNotBeNull();
        summary.Stored.Value.ShouldBeGreaterThanOrEqualTo(summary.Parts);
        demo.LeftBehind().ShouldBeEmpty();
    }
}
