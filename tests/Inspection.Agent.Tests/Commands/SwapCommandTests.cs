using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>Orders from a terminal.</summary>
public sealed class SwapCommandTests : IDisposable
{
    private readonly StationBench bench = new();
    private readonly TemporaryFolder home = new();
    private readonly PaintedModel other = new("2.0.0");

    public void Dispose()
    {
        other.Dispose();
        home.Dispose();
        bench.Dispose();
    }

    [Fact]
    public async Task Swap_RunningStation_IsFollowedToItsEnd()
    {
        bench.Add("1.png", Picture.Good());
        bench.StartBroker();
        using var stop = new CancellationTokenSource();
        var station = Task.Run(() => bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?fps=50&loop=true" }, stop.Token));

        var (exit, lines) = await SwapAsync("--model", other.Path, "--shadow", "1", "--guard", "2");
        await stop.CancelAsync();
        await station;

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        lines[0].ShouldContain("painted-pair 2.0.0 is ordered");
        lines[^1].ShouldContain("is the station's model");
    }

    [SharedDataFact("onnx/yolov8n_int8.onnx")]
    public async Task Swap_ExportWithoutAPackage_IsOfferedWithTheManifestThatItDescribes()
    {
        bench.Add("1.png", Picture.Good());
        bench.StartBroker();
        using var stop = new CancellationTokenSource();
        var station = Task.Run(() => bench.RunAsync(bench.Options with { Camera = $"dir:{bench.Parts}?fps=10&loop=true" }, stop.Token));

        var (exit, lines) = await SwapAsync("--model", SharedData.Path("onnx", "yolov8n_int8.onnx"), "--shadow", "0", "--guard", "1");
        await stop.CancelAsync();
        await station;

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        bench.Summary.Model.Name.ShouldBe("yolov8n-int8");
        bench.Summary.Unknown.ShouldBe(0);
    }

    [Fact]
    public async Task Swap_NoStationThere_SaysSoAfterItsTime()
    {
        bench.StartBroker();

        var (exit, lines) = await SwapAsync("--model", other.Path, "--seconds", "1");

        exit.ShouldBe(ExitCodes.FailedWhileRunning);
        lines.ShouldHaveSingleItem().ShouldContain("stays with the broker");
    }

    [Theory]
    [InlineData("--model", "no-such-model")]
    [InlineData("--model", "substrate-compare", "--gateway", "elsewhere")]
    [InlineData("--model", "substrate-compare", "--station", "here")]
    [InlineData("--model", "substrate-compare", "--shadow", "-1")]
    public async Task Swap_WrongInput_IsSaidOnOneLine(params string[] arguments)
    {
        var (exit, lines) = await SwapAsync(arguments);

        exit.ShouldBe(ExitCodes.WrongInput);
        lines.ShouldHaveSingleItem();
    }

    private Task<(int ExitCode, IReadOnlyList<string> Lines)> SwapAsync(params string[] arguments) =>
        KitProgram.RunAsync("edge/Inspection.Agent", home.Path, ["swap", "--broker", $"127.0.0.1:{bench.Broker.Port}", .. arguments]);
}
