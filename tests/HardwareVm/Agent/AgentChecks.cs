using System.Diagnostics;
using System.Text.Json;
using HardwareVm.Cameras;
using Inspection.Contracts;
using TestKit;

namespace HardwareVm.Agent;

/// <summary>The whole station, as it is started on a Raspberry Pi: the built agent, a broker, the camera of the kernel.</summary>
internal static class AgentChecks
{
    private const int Parts = 2;
    private const int Term = 15;
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(8);

    public static void AddTo(CheckList checks) => checks.Add("Agent: inspects the camera's pictures and publishes the results", Inspect);

    private static void Inspect(Action<string> tell)
    {
        using var broker = new MosquittoBroker();
        using var home = new TemporaryFolder();
        var json = home.File("summary.json");
        string[] arguments = ["run", "--camera", CameraChecks.Uri, "--model", "substrate-detect", "--broker", $"127.0.0.1:{broker.Port}", "--home", home.Path, "--json", json];
        using var agent = Process.Start(KitProgram.StartInfo("edge/Inspection.Agent", home.Path, arguments))!;
        var said = Task.WhenAll(agent.StandardOutput.ReadToEndAsync(), agent.StandardError.ReadToEndAsync());
        try
        {
            var since = Stopwatch.GetTimestamp();
            while (!(Summary(json)?.Published >= Parts) && !agent.HasExited && Stopwatch.GetElapsedTime(since) < patience)
                Thread.Sleep(200);
            using (Process.Start("kill", [$"-{Term}", $"{agent.Id}"]))
                agent.WaitForExit();
        }
        finally
        {
            agent.Kill();
        }
        agent.ExitCode.ShouldBe(0, string.Concat(said.Result));
        var summary = Summary(json).ShouldNotBeNull();
        summary.Published.ShouldBeGreaterThanOrEqualTo(Parts);
        tell($"{summary.Published} results, latency {summary.LatencyMs.P50:0} ms (median, emulated processors included)");
    }

    /// <summary>The agent writes it each second, and replaces it as a whole.</summary>
    private static RunSummary? Summary(string json) =>
        File.Exists(json) && new FileInfo(json).Length > 0 ? JsonSerializer.Deserialize(File.ReadAllBytes(json), Wire.Default.RunSummary) : null;
}
