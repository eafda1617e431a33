using System.Collections.Concurrent;
using System.Diagnostics;

namespace TestKit.Stations;

/// <summary>The gateway as a process of its own, with its own broker, on free ports, with an empty home. Stopped in order when disposed, and killed where that does not help.</summary>
public sealed class GatewayProgram : IDisposable
{
    private readonly TemporaryFolder home = new();
    private readonly ConcurrentQueue<string> lines = new();
    private readonly HttpClient client;

    private GatewayProgram(bool isOpen)
    {
        client = new HttpClient { BaseAddress = Address };
        Process = Process.Start(KitProgram.StartInfo(
            "gateway/Inspection.Gateway", home.Path, ["--home", home.Path, "--port", $"{Port}", "--broker-port", $"{BrokerPort}", "--open-on-loopback", $"{isOpen}"]))
            ?? throw new InvalidOperationException("The gateway did not start.");
        Process.OutputDataReceived += Keep;
        Process.ErrorDataReceived += Keep;
        Process.BeginOutputReadLine();
        Process.BeginErrorReadLine();
    }

    public int Port { get; } = FreePort.Next();

    public int BrokerPort { get; } = FreePort.Next();

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    public Process Process { get; }

    /// <summary>Returns when it answers and is connected to its broker.</summary>
    /// <param name="isOpen">Everybody on this machine is administrator; otherwise it waits for its first one.</param>
    public static async Task<GatewayProgram> StartAsync(bool isOpen = true)
    {
        var gateway = new GatewayProgram(isOpen);
        for (var clock = Stopwatch.StartNew(); !await gateway.IsHealthyAsync(); await Task.Delay(100))
        {
            if (gateway.Process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"The gateway does not answer. It said:\n{string.Join('\n', gateway.lines)}");
        }
        return gateway;
    }

    public void Dispose()
    {
        client.Dispose();
        if (!Process.HasExited)
        {
            using var signal = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
            if (!Process.WaitForExit(15_000))
                Process.Kill(entireProcessTree: true);
        }
        Process.Dispose();
        home.Dispose();
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var answer = await client.GetAsync("healthz");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not null)
            lines.Enqueue(line.Data);
    }
}
