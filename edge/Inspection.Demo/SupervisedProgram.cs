using System.Diagnostics;
using Inspection.Contracts;

namespace Inspection.Demo;

/// <summary>
/// One program of the demo, started again when it ends unasked. It is told our process id, so that it stops by itself should we vanish.
/// </summary>
internal sealed class SupervisedProgram(string name, Func<int, IReadOnlyList<string>> arguments, Action<string> say) : IAsyncDisposable
{
    private static readonly TimeSpan RestartAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource stopping = new();

    /// <summary>How often it had to be started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>
    /// Completes with the exit code when the program ended by itself: done (0) or wrong input (2), which no restart mends. Fails where it cannot be started.
    /// </summary>
    public Task<int> Ended { get; private set; } = Task.FromResult(ExitCodes.Done);

    public void Start() => Ended = Task.Run(SuperviseAsync);

    private async Task<int> SuperviseAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            using var process = StartProcess();
            // At once where the stop came while it was being started.
            using (stopping.Token.Register(() => Signals.Terminate(process.Id)))
                await WaitForExitAsync(process);
            if (stopping.IsCancellationRequested || process.ExitCode is ExitCodes.Done or ExitCodes.WrongInput)
                return process.ExitCode;
            Restarts++;
            say(Texts.StartedAgain(name, process.ExitCode).ToString());
            await Task.Delay(RestartAfter, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        return ExitCodes.FailedWhileRunning;
    }

    /// <summary>Waits as long as the program likes; once stopping, 15 s, and then makes it end.</summary>
    private async Task WaitForExitAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync(stopping.Token);
        }
        catch (OperationCanceledException)
        {
            using var limit = new CancellationTokenSource(StopLimit);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!process.HasExited)
            {
                say(Texts.HadToKill(name).ToString());
                process.Kill();
            }
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private Process StartProcess()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments(Restarts))
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--supervisor-pid");
        start.ArgumentList.Add($"{Environment.ProcessId}");
        var started = Process.Start(start) ?? throw new InvalidOperationException($"{name} could not be started");
        started.OutputDataReceived += Relay;
        started.ErrorDataReceived += Relay;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        return started;
    }

    private void Relay(object sender, DataReceivedEventArgs line)
    {
        if (!string.IsNullOrWhiteSpace(line.Data))
            say($"[{name}] {line.Data}");
    }

    /// <summary>Asks the program to end in order (SIGTERM), and makes it after 15 s.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Ended;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stopping.Dispose();
    }
}
