using System.Diagnostics;
using TestKit;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>A station as a program whose swaps wait, before each step, until the test lets them go on.</summary>
internal sealed class SteppedAgent : IDisposable
{
    private readonly string? pipe;
    private readonly Process process;

    /// <param name="stepped">False: its swaps wait for nothing.</param>
    public SteppedAgent(StationBench bench, bool stepped)
    {
        Directory.CreateDirectory(bench.Home);
        var start = KitProgram.StartInfo("edge/Inspection.Agent", bench.Home,
        [
            "run", "--camera", $"dir:{bench.Parts}?fps=50&loop=true", "--golden", bench.Golden, "--model", bench.ModelFolder,
            "--broker", $"127.0.0.1:{bench.Broker.Port}", "--home", bench.Home,
        ]);
        if (stepped)
        {
            pipe = bench.PathOf("steps");
            using (var make = Process.Start("mkfifo", [pipe]))
                make.WaitForExit();
            start.Environment["INSPECTION_SWAP_STEPS"] = pipe;
        }
        process = Process.Start(start) ?? throw new InvalidOperationException("the agent did not start");
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Lets the swap go on with the step that it waits before.</summary>
    /// <returns>The step.</returns>
    public async Task<string> LetGoOnAsync() => (await File.ReadAllTextAsync(pipe ?? "")).Trim();

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
        if (pipe is not null)
            File.Delete(pipe);
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
