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

    private readonly TaskCompletionSource<int> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource stopping = new();
    private Process? process;
    private Task supervision = Task.CompletedTask;

    /// <summary>How often it had to be started again.</summary>
    public int Restarts { get; private set; }

    /// <summary>Completes with the exit code when the program ended by itself: done (0) or wrong input (2), which no restart mends.</summary>
    public Task<int> Ended => ended.Task;

    public void Start() => supervision = Task.Run(SuperviseAsync);

    private async Task SuperviseAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            using var started = StartProcess();
            process = started;
            await started.WaitForExitAsync();
            if (stopping.IsCancellationRequested || started.ExitCode is ExitCodes.Done or ExitCodes.WrongInput)
            {
                ended.TrySetResult(started.ExitCode);
                return;
            }
            Restarts++;
            say(Texts.StartedAgain(name, started.ExitCode).ToString());
            await Task.Delay(RestartAfter, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        ended.TrySetResult(ExitCodes.FailedWhileRunning);
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
        if (process is { } running && !ended.Task.IsCompleted)
        {
            using var limit = new CancellationTokenSource(StopLimit);
            try
            {
                Signals.Terminate(running.Id);
                await running.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                say(Texts.HadToKill(name).ToString());
                running.Kill();
            }
            catch (InvalidOperationException)
            {
                // It ended, and was disposed of, by itself.
            }
        }
        await supervision;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        stopping.Dispose();
    }
}
