using System.Diagnostics;
using TestKit;

namespace Benchmarks.Gateway;

/// <summary>The gateway as a program of its own, with its own broker, on free ports. Stopped in order at the end.</summary>
internal sealed class GatewayRun : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process process;

    public GatewayRun(string home)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Inspection.Gateway.dll"), "--home", home, "--port", $"{Port}", "--broker-port", $"{BrokerPort}", "--open-on-loopback", "true",
        ])
        {
            RedirectStandardOutput = true,
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("The gateway did not start.");
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}"), Timeout = Limit };
        WaitUntil(IsHealthy);
    }

    public HttpClient Client { get; }

    public int BrokerPort { get; } = FreePort.Next();

    /// <summary>Resident memory now, megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    private int Port { get; } = FreePort.Next();

    /// <summary>Asks and reads the whole answer.</summary>
    public void Get(string path)
    {
        using var response = Client.Send(new HttpRequestMessage(HttpMethod.Get, path));
        response.EnsureSuccessStatusCode();
        using var body = response.Content.ReadAsStream();
        body.CopyTo(Stream.Null);
    }

    /// <summary>Results stored since the start.</summary>
    public long Stored() => StoredCounter.Read(Client.GetStringAsync("/metrics").GetAwaiter().GetResult());

    public void WaitUntil(Func<bool> condition)
    {
        for (var begin = Stopwatch.GetTimestamp(); !condition(); Thread.Sleep(5))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(begin) > Limit)
                throw new InvalidOperationException("The gateway has ended, or does not do what it should.");
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        using (Process.Start("kill", ["-TERM", $"{process.Id}"]))
            process.WaitForExit();
        process.Dispose();
    }

    private bool IsHealthy()
    {
        try
        {
            return Client.Send(new HttpRequestMessage(HttpMethod.Get, "/healthz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
