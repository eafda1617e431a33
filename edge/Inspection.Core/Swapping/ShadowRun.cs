using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Pipeline;
using Inspection.Core.Sources;

namespace Inspection.Core.Swapping;

/// <summary>
/// Lets a new model judge copies of live parts on a thread of its own, so that the line waits for nothing; parts that come while it is busy are left out.
/// Owns its thread and copies, not the model.
/// </summary>
public sealed class ShadowRun : IDisposable
{
    private readonly StationModel model;
    private readonly SwapSettings settings;
    private readonly TimeProvider time;
    private readonly Action<SwapProgress> onProgress;
    private readonly TaskCompletionSource<LocalizedText?> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim offered = new(0);
    private readonly Inspected judged = new();
    private readonly Thread thread;
    private (Capture Capture, Verdict Standing)? waiting;
    private int isBusy;
    private volatile bool stopped;

    /// <param name="onProgress">Told after each part, on the shadow's thread.</param>
    public ShadowRun(StationModel model, SwapSettings settings, TimeProvider time, Action<SwapProgress> onProgress)
    {
        (this.model, this.settings, this.time, this.onProgress) = (model, settings, time, onProgress);
        thread = new Thread(JudgeAll) { Name = "shadow", IsBackground = true, Priority = ThreadPriority.BelowNormal };
        thread.Start();
    }

    /// <summary>Completes with why the model must not judge, or null when it may. Never by disposal.</summary>
    public Task<LocalizedText?> Ended => ended.Task;

    /// <summary>Called by the inspection thread with each judged part; copies the picture when the shadow is free.</summary>
    public void Offer(Capture capture, Inspected standing)
    {
        if (capture.Frame is not { } frame || !JudgingRecord.Concerns(standing) || Interlocked.Exchange(ref isBusy, 1) == 1)
            return;
        var copy = Frame.Rent(frame.Id, frame.Format, frame.WidthPixels, frame.HeightPixels);
        frame.Pixels.CopyTo(copy.Pixels);
        // Its own deadline begins now: the time that the part has already taken was the old model's.
        (copy.CapturedAt, copy.AvailableTimestamp) = (frame.CapturedAt, time.GetTimestamp());
        waiting = (capture with { Frame = copy }, standing.Verdict);
        offered.Release();
    }

    public void Dispose()
    {
        stopped = true;
        offered.Release();
        thread.Join();
        waiting?.Capture.Frame?.Dispose();
        offered.Dispose();
    }

    private void JudgeAll()
    {
        var tally = new ShadowTally(settings);
        LocalizedText? why = null;
        while (why is null && !tally.IsComplete)
        {
            offered.Wait();
            if (stopped)
                return;
            if (waiting is not { } part)
                continue;
            using (part.Capture.Frame)
            {
                waiting = null;
                why = Judge(tally, part.Capture, part.Standing);
            }
            onProgress(new SwapProgress(tally.Parts, settings.ShadowParts, tally.Agreed));
            if (why is null && !tally.IsComplete)
                Volatile.Write(ref isBusy, 0);
        }
        ended.TrySetResult(why);
    }

    private LocalizedText? Judge(ShadowTally tally, Capture capture, Verdict standing)
    {
        try
        {
            model.Inspector.Inspect(capture, judged);
            return tally.Count(standing, judged);
        }
        catch (Exception exception)
        {
            // Whatever the new model makes go wrong: the line goes on with the old one.
            return Texts.ModelBroke(exception.Message);
        }
    }
}
