using Benchmarks.Systems;
using Inspection.Contracts;

namespace Benchmarks.AgainstPeers;

/// <summary>One program, started, warmed up, measured over a number of pictures and stopped.</summary>
/// <param name="FramesPerSecond">Results at the subscriber.</param>
/// <param name="LatenciesMs">Of each picture: the program begins to read the file → its result is at the subscriber.</param>
/// <param name="StagesMs">Mean of what the program says.</param>
/// <param name="ProcessorMs">On all cores, for a picture.</param>
internal sealed record Turn(
    double FramesPerSecond, IReadOnlyList<double> LatenciesMs, IReadOnlyDictionary<string, double> StagesMs,
    double ProcessorMs, long ResidentBytes, long PeakBytes, IReadOnlyDictionary<string, IReadOnlyList<Finding>> Findings)
{
    /// <summary>Compilers, caches and clocks have settled by then.</summary>
    private const int WarmUp = 100;

    /// <summary>Python with OpenCV takes some seconds to start on a small computer.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    /// <param name="frames">Pictures measured, after the warm-up.</param>
    /// <exception cref="InputException">The program failed.</exception>
    public static async Task<Turn> RunAsync(Detector detector, DetectorTask task, int frames, CancellationToken cancellation)
    {
        await using var ear = await Ear.OpenAsync(task.Port, [detector.Topic], cancellation);
        await using var program = detector.Start(task);
        await ear.WaitAsync(WarmUp, program, patience, cancellation);
        var (before, already) = (program.ReadUse(), ear.Count);
        await ear.WaitAsync(already + frames, program, patience, cancellation);
        var (after, until) = (program.ReadUse(), ear.Count);

        var heard = ear.Heard();
        var results = heard.Skip(already).Take(frames).Select(static arrival => (arrival.At, Result: PublishedResult.Read(arrival.Payload))).ToList();
        var findings = new Dictionary<string, IReadOnlyList<Finding>>();
        foreach (var (_, result) in results)
            findings[result.PartId] = result.Findings;
        return new Turn(
            frames / (heard[already + frames - 1].At - heard[already - 1].At).TotalSeconds,
            [.. results.Select(static each => (each.At - each.Result.CapturedAt).TotalMilliseconds)],
            results[0].Result.StagesMs.Keys.ToDictionary(static stage => stage, stage => results.Average(each => each.Result.StagesMs[stage])),
            (after.Processor - before.Processor).TotalMilliseconds / (until - already), after.ResidentBytes, after.PeakBytes, findings);
    }
}
