using System.Diagnostics;

namespace Inspection.Training.Running;

/// <summary>
/// One run of a Python script. Everything it says goes into a file, and its last lines are kept. It holds the other end of the script's standard input, whose closing
/// tells the script that the kit is gone, however it ended.
/// </summary>
internal sealed class TrainerProcess : IDisposable
{
    private const int KeptLines = 40;
    private readonly Process process;
    private readonly StreamWriter log;
    private readonly Queue<string> lastLines = new();

    private TrainerProcess(Process process, StreamWriter log)
    {
        this.process = process;
        this.log = log;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    public IReadOnlyList<string> LastLines
    {
        get
        {
            lock (lastLines)
                return [.. lastLines];
        }
    }

    /// <param name="logFile">Appended to.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Python cannot be started.</exception>
    public static TrainerProcess Start(string python, IEnumerable<string> arguments, string logFile)
    {
        var start = new ProcessStartInfo(python, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PYTHONUNBUFFERED"] = "1";
        var log = new StreamWriter(logFile, append: true) { AutoFlush = true };
        try
        {
            return new TrainerProcess(Process.Start(start) ?? throw new InvalidOperationException($"{python} did not start"), log);
        }
        catch
        {
            log.Dispose();
            throw;
        }
    }

    /// <returns>The exit code, when all output has arrived.</returns>
    public async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary>Ends the script and all that it started, at once.</summary>
    public void Kill()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        lock (lastLines)
            log.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null)
            return;
        lock (lastLines)
        {
            lastLines.Enqueue(line);
            if (lastLines.Count > KeptLines)
                lastLines.Dequeue();
            try
            {
                log.WriteLine(line);
            }
            catch (Exception exception) when (exception is IOException or ObjectDisposedException)
            {
                // A full disk must not hide the line that says so.
            }
        }
    }
}
