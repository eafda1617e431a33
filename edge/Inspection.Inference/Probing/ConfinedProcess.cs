using System.Diagnostics;
using Inspection.Contracts;

namespace Inspection.Inference.Probing;

/// <summary>
/// Runs a program that handles what a stranger made, within limits of time and memory: a native crash, endless run or boundless memory ends the child,
/// never whoever waits for it. The child holds itself to <see cref="ConfinedChild"/>.
/// </summary>
public static class ConfinedProcess
{
    /// <summary>The process itself, without a model.</summary>
    private const long RuntimeBytes = 256L << 20;

    private const int LongestAnswer = 4 << 20;
    private const int LongestComplaint = 64 * 1024;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    /// <param name="command">The program and its arguments.</param>
    /// <param name="onLine">Told each line of the standard output as it comes; null: nobody.</param>
    /// <returns>What it wrote on its standard output, at most 4 MiB, and what it would say of its end if that is no answer.</returns>
    /// <exception cref="InputException">It could not be started, or took too long or too much.</exception>
    /// <exception cref="OperationCanceledException">Cancelled; the child has ended.</exception>
    public static async Task<(string Output, LocalizedText Ended)> RunAsync(
        IReadOnlyList<string> command, ProbeLimits limits, CancellationToken cancellation, Action<string>? onLine = null)
    {
        using var process = Start(command);
        var output = onLine is null ? ReadAsync(process.StandardOutput, LongestAnswer) : ReadLinesAsync(process.StandardOutput, onLine);
        var errors = ReadAsync(process.StandardError, LongestComplaint);
        LocalizedText? broken = null;
        for (var clock = Stopwatch.StartNew(); !process.HasExited && broken is null && !cancellation.IsCancellationRequested; await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(LookInterval, CancellationToken.None)))
        {
            if (clock.Elapsed > limits.Time)
                broken = Texts.ProbeTooLong(limits.Time);
            else if (ResidentBytes(process.Id) > limits.MemoryBytes + RuntimeBytes)
                broken = Texts.NoMemory(limits.MemoryBytes);
        }
        if (broken is not null || cancellation.IsCancellationRequested)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        return broken is null ? (await output, Texts.ProbeDied(process.ExitCode, FirstLine(await errors))) : throw new InputException(broken);
    }

    private static Process Start(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        // A tiered-up start is of no use to a process that lives for a second.
        start.Environment["DOTNET_TieredPGO"] = "0";
        try
        {
            return Process.Start(start) ?? throw new InputException(Texts.ProbeNotStarted(command[0]));
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new InputException(Texts.ProbeNotStarted(error.Message), error);
        }
    }

    /// <summary>A child that floods its output is heard no further, and not held up either.</summary>
    private static async Task<string> ReadAsync(StreamReader reader, int longest)
    {
        var text = new System.Text.StringBuilder();
        var buffer = new char[16 * 1024];
        int count;
        while ((count = await reader.ReadAsync(buffer)) > 0)
            text.Append(buffer, 0, Math.Min(count, longest - text.Length));
        return text.ToString();
    }

    /// <summary>As above, by lines of at most so many characters; a longer one ends the reading.</summary>
    private static async Task<string> ReadLinesAsync(StreamReader reader, Action<string> onLine)
    {
        var line = new System.Text.StringBuilder();
        var buffer = new char[16 * 1024];
        int count;
        while ((count = await reader.ReadAsync(buffer)) > 0)
        {
            foreach (var character in buffer.AsSpan(0, count))
            {
                if (character != '\n')
                {
                    if (line.Length < LongestAnswer)
                        line.Append(character);
                    continue;
                }
                onLine(line.ToString());
                line.Clear();
            }
        }
        return line.ToString();
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0] is { Length: > 200 } line ? line[..200] : text.Split('\n', 2)[0];

    private static long ResidentBytes(int processId)
    {
        try
        {
            // size resident …, in pages.
            return long.Parse(File.ReadAllText($"/proc/{processId}/statm").Split(' ')[1]) * Environment.SystemPageSize;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return 0;
        }
    }
}
