using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Demo;

/// <summary>The summaries that the station writes each second, one file for each start of it, and their sum.</summary>
internal sealed class StationRuns(string folder)
{
    public string FileOf(int start) => Path.Combine(folder, $"run-{start}.json");

    /// <exception cref="InputException">The folder cannot be made or written.</exception>
    public void Clear()
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var file in Written())
                File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InputException(Texts.CannotWrite(folder, exception.Message), exception);
        }
    }

    /// <summary>The sum over all starts; latency and stages of the start with most parts. Null while nothing was written.</summary>
    public RunSummary? Read()
    {
        var runs = new List<RunSummary>();
        foreach (var file in Written())
        {
            if (JsonSerializer.Deserialize(File.ReadAllBytes(file), Wire.Default.RunSummary) is { } run)
                runs.Add(run);
        }
        return runs.Count == 0 ? null : runs.Aggregate(Add);
    }

    /// <summary>In the order of the starts; a start that ended before its first second has left none.</summary>
    private IEnumerable<string> Written() =>
        Directory.EnumerateFiles(folder, "run-*.json").OrderBy(static file => file.Length).ThenBy(static file => file, StringComparer.Ordinal);

    private static RunSummary Add(RunSummary a, RunSummary b)
    {
        var longer = a.Parts >= b.Parts ? a : b;
        return a with
        {
            Frames = a.Frames + b.Frames,
            Parts = a.Parts + b.Parts,
            Ok = a.Ok + b.Ok,
            Ng = a.Ng + b.Ng,
            Unknown = a.Unknown + b.Unknown,
            Dropped = a.Dropped + b.Dropped,
            Overruns = a.Overruns + b.Overruns,
            Published = a.Published + b.Published,
            LatencyMs = longer.LatencyMs,
            StagesMs = longer.StagesMs,
            Truth = Add(a.Truth, b.Truth),
            Hardware = Add(a.Hardware, b.Hardware),
            BootIds = [.. a.BootIds, .. b.BootIds],
        };
    }

    private static HardwareSummary? Add(HardwareSummary? a, HardwareSummary? b) => a is null || b is null
        ? a ?? b
        : new HardwareSummary(
            a.Triggers + b.Triggers, a.DoubleParts + b.DoubleParts, a.NotPhotographed + b.NotPhotographed, a.Overruns + b.Overruns,
            a.Rejected + b.Rejected, a.GateFired + b.GateFired, a.GoodHit + b.GoodHit, a.Backwards + b.Backwards);

    private static TruthSummary? Add(TruthSummary? a, TruthSummary? b) => a is null || b is null
        ? a ?? b
        : new TruthSummary(
            a.Defects + b.Defects, a.Found + b.Found, a.Missed + b.Missed,
            a.FalseAlarms + b.FalseAlarms, a.Escapes + b.Escapes, a.FalseRejects + b.FalseRejects);
}
