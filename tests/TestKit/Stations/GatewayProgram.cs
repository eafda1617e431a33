using System.Collections.Concurrent;
using System.Diagnostics;

namespace TestKit.Stations;

/// <summary>The gateway as a process of its own, with its own broker, on free ports. Stopped in order when disposed, and killed where that does not help.</summary>
public sealed class GatewayProgram : IDisposable
{
    private readonly TemporaryFolder? temporary;
    private readonly ConcurrentQueue<string> lines = new();

    private GatewayProgram(bool isOpen, string? home)
    {
        temporary = home is null ? new TemporaryFolder() : null;
        var folder = home ?? temporary?.Path ?? "";
        Client = new HttpClient { BaseAddress = Address };
        Process = Process.Start(KitProgram.StartInfo(
            "gateway/Inspection.Gateway", folder, ["--home", folder, "--port", $"{Port}", "--broker-port", $"{BrokerPort}", "--open-on-loopback", $"{isOpen}"]))
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

    /// <summary>Asks this gateway; ends with it.</summary>
    public HttpClient Client { get; }

    /// <summary>Resident memory now, megabytes.</summary>
    public double Megabytes
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Returns when it answers and is connected to its broker.</summary>
    /// <param name="isOpen">Everybody on this machine is administrator; otherwise it waits for its first one.</param>
    /// <param name="home">Stays afterwards; null: an empty one that does not.</param>
    public static async Task<GatewayProgram> StartAsync(bool isOpen = true, string? home = null)
    {
        var gateway = new GatewayProgram(isOpen, home);
        for (var clock = Stopwatch.StartNew(); !await gateway.IsHealthyAsync(); await Task.Delay(100))
        {
            if (gateway.Process.HasExited || clock.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"The gateway does not answer. It said:\n{string.Join('\n', gateway.lines)}");
        }
        return gateway;
    }

    /// <summary>Asks and reads the whole answer.</summary>
    /// <exception cref="HttpRequestException">The answer is none of success.</exception>
    public void Get(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = Client.Send(request);
        response.EnsureSuccessStatusCode();
        using var body = response.Content.ReadAsStream();
        body.CopyTo(Stream.Null);
    }

    public void Dispose()
    {
        Client.Dispose();
        if (!Process.HasExited)
        {
            using var signal = Process.Start("kill", ["-TERM", $"{Process.Id}"]);
            if (!Process.WaitForExit(15_000))
                Process.Kill(entireProcessTree: true);
        }
        Process.Dispose();
        temporary?.Dispose();
    }

    private async Task<bool> IsHealthyAsync()
    {
        try
        {
            using var answer = await Client.GetAsync("healthz");
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
