using Inspection.Contracts;
using Inspection.Core.Judging;
using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>Counters of one run of the loop. Written by the inspection thread, read by any; a reading is consistent.</summary>
public sealed class RunStatistics
{
    private readonly Lock gate = new();
    private readonly LatencyHistogram latency = new();
    private StageTimes sum;
    private long frames, parts, ok, ng, unknown, dropped, overruns;
    private long defects, found, missed, falseAlarms, escapes, falseRejects, partsWithTruth;

    /// <summary>Frames of a live stream that a newer one replaced before inspection.</summary>
    public long Replaced
    {
        get
        {
            lock (gate)
                return dropped;
        }
    }

    public void CountFrame()
    {
        lock (gate)
            frames++;
    }

    public void CountDropped()
    {
        lock (gate)
            dropped++;
    }

    public void CountPart(JudgedPart part)
    {
        var (verdict, stages) = (part.Inspected.Verdict, part.Inspected.Stages);
        lock (gate)
        {
            parts++;
            _ = verdict switch { Verdict.Ok => ok++, Verdict.Ng => ng++, _ => unknown++ };
            overruns += part.Inspected.Reason == VerdictReason.Overrun ? 1 : 0;
            // A part that never reached the model says nothing about how long one takes.
            if (stages.Inference > 0)
                latency.Record(stages.Total);
            sum = Add(sum, stages);
            if (part.Truth is { } truth && part.Capture.Frame?.Truth is { } really)
                CountTruthLocked(truth, really.Defects.Count, verdict);
        }
    }

    /// <summary>As those of one camera.</summary>
    public CameraSummary Summarise(StationCamera camera)
    {
        lock (gate)
            return new CameraSummary(camera.Name ?? "", camera.Weight, frames, parts, ok, ng, unknown, dropped, overruns, latency.Summarise());
    }

    /// <param name="cameras">Of a station with several; null: it has one.</param>
    /// <param name="hardware">Null: the station has none.</param>
    public MetricsMessage Read(
        string bootId, DateTimeOffset at, long published, long waiting, IReadOnlyList<CameraSummary>? cameras = null, HardwareSummary? hardware = null)
    {
        lock (gate)
            return new MetricsMessage(bootId, at, frames, parts, ok, ng, unknown, dropped, overruns, published, waiting, MeanLocked(), Environment.WorkingSet, cameras, hardware);
    }

    /// <param name="cameras">Of a station with several; null: it has one.</param>
    /// <param name="hardware">Null: the station has none.</param>
    public RunSummary Summarise(
        string station, string camera, ModelIdentity model, string bootId, long published, IReadOnlyList<CameraSummary>? cameras = null, HardwareSummary? hardware = null)
    {
        lock (gate)
        {
            var truth = partsWithTruth > 0 ? new TruthSummary(defects, found, missed, falseAlarms, escapes, falseRejects) : null;
            return new RunSummary(
                station, camera, model, frames, parts, ok, ng, unknown, dropped, overruns, published, null,
                latency.Summarise(), MeanLocked(), truth, [bootId], ResidentBytes: Environment.WorkingSet, Cameras: cameras, Hardware: hardware);
        }
    }

    private void CountTruthLocked(TruthComparison truth, int onPart, Verdict verdict)
    {
        partsWithTruth++;
        defects += onPart;
        found += truth.Found;
        missed += truth.Missed;
        falseAlarms += truth.FalseAlarms;
        escapes += onPart > 0 && verdict == Verdict.Ok ? 1 : 0;
        falseRejects += onPart == 0 && verdict != Verdict.Ok ? 1 : 0;
    }

    private StageTimes MeanLocked() => Scale(sum, parts == 0 ? 0 : 1.0 / parts);

    private static StageTimes Add(StageTimes a, StageTimes b) => new(
        a.Capture + b.Capture, a.Queue + b.Queue, a.Register + b.Register, a.Preprocess + b.Preprocess,
        a.Inference + b.Inference, a.Decode + b.Decode, a.Judge + b.Judge, a.Total + b.Total);

    private static StageTimes Scale(StageTimes a, double by) => new(
        Math.Round(a.Capture * by, 3), Math.Round(a.Queue * by, 3), Math.Round(a.Register * by, 3), Math.Round(a.Preprocess * by, 3),
        Math.Round(a.Inference * by, 3), Math.Round(a.Decode * by, 3), Math.Round(a.Judge * by, 3), Math.Round(a.Total * by, 3));
}
