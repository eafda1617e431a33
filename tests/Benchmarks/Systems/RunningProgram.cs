using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Inspection.Contracts;

namespace Benchmarks.Systems;

/// <summary>A program under test in a process of its own; asked to stop (SIGTERM) and, when it does not, killed with disposal.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private const int LinesKept = 12;
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    /// <param name="name">For messages.</param>
    public RunningProgram(string name, ProcessStartInfo start)
    {
        Name = name;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InputException(Texts.NotStarted(name, exception.Message), exception);
        }
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Name { get; }

    /// <exception cref="InputException">It has ended, which nobody asked of it.</exception>
    public void RequireRunning()
    {
        if (process.HasExited)
            throw new InputException(Texts.Ended(Name, process.ExitCode, string.Join(Environment.NewLine, lines)));
    }

    public ProcessUse ReadUse()
    {
        process.Refresh();
        return new ProcessUse(process.TotalProcessorTime, process.WorkingSet64, process.PeakWorkingSet64);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var limit = new CancellationTokenSource(StopLimit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null)
            return;
        lines.Enqueue(line.Data);
        while (lines.Count > LinesKept)
            lines.TryDequeue(out _);
    }
}
