using System.Diagnostics;
using System.Text.Json;
using Inspection.Contracts;
using Inspection.Models;

namespace Inspection.Agent.Swapping.Probing;

/// <summary>
/// Tries a model in a child process of this very program (<see cref="ProbeCommand"/>): a native crash, endless run or boundless memory of a hostile model
/// ends the child, never the station.
/// </summary>
/// <param name="command">The program and its arguments, to which the package and its limits are added.</param>
internal sealed class ProbeProcess(IReadOnlyList<string> command, int threads) : IModelProbe
{
    /// <summary>The process itself, without a model.</summary>
    private const long RuntimeBytes = 256L << 20;

    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(20);

    /// <summary>This program, as it was built.</summary>
    public static IReadOnlyList<string> OwnCommand { get; } =
    [
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet",
        typeof(ProbeProcess).Assembly.Location, ProbeCommand.Name,
    ];

    public async Task<ProbeReport> TryAsync(ModelPackage package, ProbeLimits limits, CancellationToken cancellation)
    {
        using var process = Start(package, limits);
        var output = ReadAsync(process.StandardOutput);
        var errors = ReadAsync(process.StandardError);
        LocalizedText? broken = null;
        for (var clock = Stopwatch.StartNew(); !process.HasExited && broken is null; await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(LookInterval, CancellationToken.None)))
        {
            if (cancellation.IsCancellationRequested)
                broken = Texts.ProbeStopped;
            else if (clock.Elapsed > limits.Time)
                broken = Texts.ProbeTooLong(limits.Time);
            else if (ResidentBytes(process.Id) > limits.MemoryBytes + RuntimeBytes)
                broken = Texts.NoMemory(limits.MemoryBytes);
        }
        if (broken is not null)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellation.ThrowIfCancellationRequested();
        if (broken is not null)
            throw new InputException(broken);
        var report = Parse(await output) ?? throw new InputException(Texts.ProbeDied(process.ExitCode, FirstLine(await errors)));
        return report.Refusal is { } refusal ? throw new InputException(refusal.ToLocalized()) : report;
    }

    private Process Start(ModelPackage package, ProbeLimits limits)
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (IEnumerable<string>)[.. command.Skip(1), $"{package.Folder}:{package.Manifest.Model.Precision}", "--threads", $"{threads}", "--memory", $"{limits.MemoryBytes}"])
            start.ArgumentList.Add(argument);
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
    private static async Task<string> ReadAsync(StreamReader reader)
    {
        var buffer = new char[LongestAnswer];
        var filled = 0;
        int count;
        while ((count = await reader.ReadAsync(buffer.AsMemory(filled))) > 0)
        {
            // The last place is written over and over.
            filled = Math.Min(filled + count, LongestAnswer - 1);
        }
        return new string(buffer, 0, filled);
    }

    private static ProbeReport? Parse(string output)
    {
        try
        {
            return JsonSerializer.Deserialize(output, ProbeJson.Default.ProbeReport);
        }
        catch (JsonException)
        {
            return null;
        }
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
