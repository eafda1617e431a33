using System.Diagnostics;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A station as a program whose swaps wait, before each step, until the test lets them go on.</summary>
internal sealed class SteppedAgent : IDisposable
{
    private readonly string pipes;
    private readonly Process process;

    /// <param name="stepped">False: its swaps wait for nothing.</param>
    public SteppedAgent(StationBench bench, bool stepped)
    {
        pipes = bench.PathOf("steps");
        Directory.CreateDirectory(bench.Home);
        var start = KitProgram.StartInfo("edge/Inspection.Agent", bench.Home,
        [
            "run", "--camera", $"dir:{bench.Parts}?fps=50&loop=true", "--golden", bench.Golden, "--model", bench.ModelFolder,
            "--broker", $"127.0.0.1:{bench.Broker.Port}", "--home", bench.Home,
        ]);
        if (stepped)
        {
            Directory.CreateDirectory(pipes);
            using (var make = Process.Start("mkfifo", Enum.GetNames<SwapStep>().Select(PipeOf)))
                make.WaitForExit();
            start.Environment["INSPECTION_SWAP_STEPS"] = pipes;
        }
        process = Process.Start(start) ?? throw new InvalidOperationException("the agent did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Waits until the swap waits before the step, and lets it go on.</summary>
    public Task LetGoOnAsync(SwapStep step) => Task.Run(() => File.ReadAllText(PipeOf($"{step}")));

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
        if (Directory.Exists(pipes))
            Directory.Delete(pipes, recursive: true);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private string PipeOf(string step) => Path.Combine(pipes, step);
}
