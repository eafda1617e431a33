using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inspection.Gateway.Broker;
using TestKit;

namespace Inspection.Gateway.Tests.Harness;

/// <summary>The program itself, as a process of its own with its own broker. Killed at the end of the test, with its broker, where it still runs.</summary>
internal sealed class GatewayProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly string home;

    public GatewayProcess(string home, int? port = null, int? brokerPort = null, string language = "C", params string[] more)
    {
        this.home = home;
        Port = port ?? FreePort.Next();
        BrokerPort = brokerPort ?? FreePort.Next();
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Inspection.Gateway.dll"),
            "--home", home, "--port", $"{Port}", "--broker-port", $"{BrokerPort}", "--open-on-loopback", "true", .. more,
        ])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = language },
        };
        process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.OutputDataReceived += (_, line) => Append(output, line.Data);
        process.ErrorDataReceived += (_, line) => Append(errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
    }

    public int Port { get; }

    public int BrokerPort { get; }

    public HttpClient Client { get; }

    public string Output => Text(output);

    public string Errors => Text(errors);

    /// <summary>The process of its broker; null where none runs.</summary>
    public ProcessIdentity? BrokerProcess
    {
        get
        {
            var folder = Path.Combine(home, "gateway", "broker");
            var file = Path.Combine(folder, "mosquitto.pid");
            return File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var id)
                && ProcessIdentity.HasArgument(id, Path.Combine(folder, "mosquitto.conf")) ? ProcessIdentity.Of(id) : null;
        }
    }

    public Task WaitReadyAsync() => Eventually.True(() =>
        process.HasExited ? throw new InvalidOperationException($"The gateway ended with {process.ExitCode}: {Errors}") : Output.Contains("Gateway ready", StringComparison.Ordinal));

    public async Task<int> WaitExitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Signal(int signal) => Signals.Send(ProcessIdentity.Of(process.Id) ?? default, signal);

    public void Dispose()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        if (BrokerProcess is { } broker)
            Signals.Send(broker, Signals.Kill);
    }

    private static void Append(StringBuilder text, string? line)
    {
        lock (text)
            text.AppendLine(line);
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
            return text.ToString().Trim();
    }
}
