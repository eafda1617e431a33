using System.Diagnostics;
using Inspection.Core.Sources;

namespace Benchmarks.Looping;

/// <summary>The runs of the loop from which the figures of one model come.</summary>
internal sealed class LoopMeasurement(LoopStation station, int frames)
{
    private const int WarmUp = 100;

    public LoopFigures Run(string model, int threads)
    {
        var (bare, turns) = InTurns();
        var paced = Run(SourcePacing.NewestWins, waits: true, frames / 4, out _);
        var unpaced = Run(SourcePacing.NewestWins, waits: false, frames / 4, out _);
        var triggered = Run(SourcePacing.EachPart, waits: false, frames, out var triggeredSource);
        var loop = Sorted(turns, static time => time.Loop);
        return new LoopFigures(
            model, threads, turns.Length,
            Ratio(At(loop, 0.5), At(bare, 0.5)), Ratio(At(loop, 0.99), At(bare, 0.99)), Ratio(ByFrame(turns, station.Bare), 1),
            Round(At(bare, 0.5)), Round(At(bare, 0.99)), Round(At(loop, 0.5)), Round(At(loop, 0.99)),
            Median(turns, static time => time.Stages.Register), Ratio(Median(turns, static time => time.Stages.Register), At(bare, 0.5)),
            new LoopStages(
                Median(turns, static time => time.Stages.Queue), Median(turns, static time => time.Stages.Preprocess), Median(turns, static time => time.Stages.Inference),
                Median(turns, static time => time.Stages.Decode + time.Stages.Judge), Median(turns, static time => time.HandOver)),
            Median(paced, static time => time.Loop), Median(unpaced, static time => time.Loop), Ratio(Median(unpaced, static time => time.Loop), Median(paced, static time => time.Loop)),
            Median(triggered, static time => time.Loop), Ratio(Median(triggered, static time => time.Loop), Median(paced, static time => time.Loop)),
            frames - triggered.Length,
            Math.Round((double)triggeredSource.AllocatedBytes / frames, 3), triggeredSource.Collections, Math.Round(Environment.WorkingSet / 1e6, 1));
    }

    /// <summary>Bare model and loop in turns; the bare one on the tensor of the frame before.</summary>
    private (double[] Bare, LoopTime[] Loop) InTurns()
    {
        using var source = new LoopSource(station, SourcePacing.EachPart, WarmUp, frames) { Waits = true, RunsBare = true };
        var times = station.Run(source);
        return ([.. station.Bare.Order()], times);
    }

    private LoopTime[] Run(SourcePacing pacing, bool waits, int count, out LoopSource source)
    {
        source = new LoopSource(station, pacing, WarmUp, count) { Waits = waits };
        using (source)
            return station.Run(source);
    }

    private static double ByFrame(LoopTime[] turns, IReadOnlyList<double> bare) =>
        At([.. turns.Zip(bare, static (time, alone) => time.Loop / alone).Order()], 0.5);

    private static double Median(LoopTime[] times, Func<LoopTime, double> of) => Round(At(Sorted(times, of), 0.5));

    private static double[] Sorted(LoopTime[] times, Func<LoopTime, double> of) => [.. times.Select(of).Order()];

    private static double At(double[] ordered, double share) => ordered[(int)(ordered.Length * share)];

    private static double Ratio(double value, double by) => Math.Round(value / by, 3);

    private static double Round(double value) => Math.Round(value, 4);
}
