using System.Diagnostics;
using System.Text.Json;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Commands;

/// <summary>The station as a program.</summary>
public sealed class RunCommandTests : IDisposable
{
    private readonly StationBench bench = new();
    private readonly TemporaryFolder home = new();

    public void Dispose()
    {
        home.Dispose();
        bench.Dispose();
    }

    [Fact]
    public async Task Run_Folder_EndsWithItsSummary()
    {
        bench.Add("1.png", Picture.Good());
        bench.Add("2.png", Picture.WithDefect());
        bench.StartBroker();

        var (exit, lines) = await KitProgram.RunAsync("edge/Inspection.Agent", home.Path, Arguments());

        exit.ShouldBe(ExitCodes.Done, string.Join('\n', lines));
        (bench.Summary.Ok, bench.Summary.Ng, bench.Summary.Published).ShouldBe((1, 1, 2));
    }

    [Fact]
    public async Task Run_SupervisorEnds_StopsByItself()
    {
        bench.Add("1.png", Picture.Good());
        bench.StartBroker();
        using var supervisor = Process.Start("sleep", ["600"]);

        using var agent = Start([.. Arguments("?loop=true&fps=20"), "--supervisor-pid", $"{supervisor.Id}"]);
        await WaitForFirstPartAsync(agent);
        supervisor.Kill();
        await supervisor.WaitForExitAsync();

        (await ExitOfAsync(agent)).ShouldBe(ExitCodes.Done);
        bench.Summary.Published.ShouldBe(bench.Summary.Parts);
    }

    [Fact]
    public async Task Run_Terminated_EndsInOrder()
    {
        bench.Add("1.png", Picture.Good());
        bench.StartBroker();

        using var agent = Start(Arguments("?loop=true&fps=20"));
        await WaitForFirstPartAsync(agent);
        using (var kill = Process.Start("kill", ["-TERM", $"{agent.Id}"]))
            await kill.WaitForExitAsync();

        (await ExitOfAsync(agent)).ShouldBe(ExitCodes.Done);
        bench.Summary.Published.ShouldBe(bench.Summary.Parts);
    }

    private string[] Arguments(string cameraOptions = "") =>
    [
        "run", "--camera", $"dir:{bench.Parts}{cameraOptions}", "--golden", bench.Golden, "--model", bench.ModelFolder,
        "--broker", $"127.0.0.1:{bench.Broker.Port}", "--home", home.Path, "--json", bench.SummaryFile,
    ];

    private Process Start(string[] arguments)
    {
        var agent = Process.Start(KitProgram.StartInfo("edge/Inspection.Agent", home.Path, arguments)).ShouldNotBeNull();
        agent.BeginOutputReadLine();
        agent.BeginErrorReadLine();
        return agent;
    }

    /// <summary>The summary is there after the first second.</summary>
    private async Task WaitForFirstPartAsync(Process agent)
    {
        while (!File.Exists(bench.SummaryFile) || JsonSerializer.Deserialize(await File.ReadAllBytesAsync(bench.SummaryFile), Wire.Default.RunSummary) is not { Parts: > 0 })
        {
            agent.HasExited.ShouldBeFalse();
            await Task.Delay(50);
        }
    }

    private static async Task<int> ExitOfAsync(Process agent)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await agent.WaitForExitAsync(limit.Token);
            return agent.ExitCode;
        }
        finally
        {
            agent.Kill();
        }
    }
}
