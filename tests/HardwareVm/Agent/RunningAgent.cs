using System.Diagnostics;
using System.Text.Json;
using HardwareVm.Cameras;
using Inspection.Contracts;
using TestKit;

namespace HardwareVm.Agent;

/// <summary>The built agent as it is started on a station, with a broker beside it.</summary>
internal sealed class RunningAgent : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly MosquittoBroker broker = new();
    private readonly TemporaryFolder home = new();
    private readonly StationModel model = new();
    private readonly Process process;
    private readonly Task<string[]> said;

    /// <param name="arguments">Beside camera, model and broker.</param>
    public RunningAgent(params string[] arguments)
    {
        string[] all =
            ["run", "--camera", CameraChecks.Uri, "--model", model.Path, "--broker", $"127.0.0.1:{broker.Port}", "--home", home.Path, "--json", Json, .. arguments];
        process = Process.Start(KitProgram.StartInfo("edge/Inspection.Agent", home.Path, all))!;
        said = Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    /// <summary>What it has done until now; null before it inspects.</summary>
    public RunSummary? Summary => File.Exists(Json) && new FileInfo(Json).Length > 0 ? JsonSerializer.Deserialize(File.ReadAllBytes(Json), Wire.Default.RunSummary) : null;

    private string Json => home.File("summary.json");

    /// <summary>Waits for something that an emulated processor may take minutes for.</summary>
    public void WaitFor(string what, Func<bool> happened)
    {
        var since = Stopwatch.GetTimestamp();
        while (!happened())
        {
            if (process.HasExited)
                throw new ShouldAssertException($"the agent ended: {string.Concat(said.Result)}");
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                var done = File.Exists(Json) ? File.ReadAllText(Json) : "nothing";
                Kill();
                throw new ShouldAssertException($"not within {Patience.TotalMinutes} minutes: {what}; it had done {done} and said {string.Concat(said.Result)}");
            }
            Thread.Sleep(20);
        }
    }

    /// <summary>Ends it as a service is ended.</summary>
    public void Stop()
    {
        using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
            process.WaitForExit();
        process.ExitCode.ShouldBe(0, string.Concat(said.Result));
    }

    /// <summary>Ends it as a fault of the power does.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        broker.Dispose();
        model.Dispose();
        home.Dispose();
    }
}
