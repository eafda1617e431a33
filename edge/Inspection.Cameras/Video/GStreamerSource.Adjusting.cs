using GStreamer;
using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>
/// Settings of the camera that change during the run: in place where its driver can, else by opening it anew. Done between two pulls of the reading thread, so that
/// nothing but the camera itself is at two places at once.
/// </summary>
public sealed partial class GStreamerSource
{
    /// <summary>What a triggered camera needs beyond its exposure to read a picture out and send it; those that come sooner may be of before.</summary>
    private static readonly TimeSpan longestWay = TimeSpan.FromMilliseconds(100);

    private (PipelineOptions Options, int Adjustment)? before;

    public bool IsAdjustable => describe is not null;

    public void Require(IReadOnlyDictionary<string, string> settings) => turns.Between(() => Describe(settings));

    public void Adjust(IReadOnlyDictionary<string, string> settings, int adjustment) => turns.Between(() =>
    {
        var next = Describe(settings);
        before = (options, settling.Adjustment);
        try
        {
            Apply(next, adjustment);
        }
        catch (Exception failure)
        {
            // Half of it may be set: opened anew it is as it was, and no picture of between comes.
            Close();
            PutBack();
            if (Refusal(failure) is { } why)
                throw new InputException(why, failure);
            throw;
        }
    });

    public void Revert() => turns.Between(PutBack);

    /// <returns>What a failure means to people; null: it should not happen.</returns>
    private static LocalizedText? Refusal(Exception failure) => failure switch
    {
        SourceException refusal => refusal.Text,
        GStreamerException refusal => Texts.PipelineRefused(refusal.Message),
        OperationCanceledException or ObjectDisposedException => Texts.CameraClosed,
        _ => null,
    };

    /// <exception cref="InputException">The camera cannot run so.</exception>
    private PipelineOptions Describe(IReadOnlyDictionary<string, string> settings)
    {
        if (closing.IsCancellationRequested)
            throw new InputException(Texts.CameraClosed);
        using var source = running?.FindSource();
        var next = (describe ?? throw new InvalidOperationException("This source has no settings."))(settings, source);
        try
        {
            if (!next.RunsAs(options))
                RunningPipeline.Require(next);
            return next;
        }
        catch (SourceException refusal)
        {
            throw new InputException(refusal.Text, refusal);
        }
    }

    private void PutBack()
    {
        if (before is not var (former, adjustment))
            return;
        before = null;
        if (closing.IsCancellationRequested)
            return;
        try
        {
            Apply(former, adjustment);
        }
        catch (Exception)
        {
            // The camera is gone or does not answer: the reading thread opens it again, with what it had.
            settling.Begin(adjustment);
            Close();
        }
    }

    /// <exception cref="SourceException">The camera refused, and is closed.</exception>
    /// <exception cref="OperationCanceledException">The source was closed meanwhile.</exception>
    private void Apply(PipelineOptions next, int adjustment)
    {
        var isSame = next.RunsAs(options);
        if (next.LendsPictures != options.LendsPictures)
            pictures = new SampleFrames(next.LendsPictures);
        options = next;
        health = Watch();
        if (isSame && TryAdjustRunning(next, adjustment))
            return;
        settling.Begin(adjustment);
        Close();
        Interlocked.Exchange(ref running, RunningPipeline.Open(next, time, closing.Token));
        cameraClock.Reset();
        // Disposal may have looked before the new pipeline was there.
        if (closing.IsCancellationRequested)
        {
            Close();
            throw new OperationCanceledException(closing.Token);
        }
    }

    /// <returns>False where the camera must be opened anew.</returns>
    private bool TryAdjustRunning(PipelineOptions next, int adjustment)
    {
        using var source = running?.FindSource();
        if (source is null || next.Adjust is not { } adjust)
            return false;
        var from = time.GetUtcNow();
        TimeSpan exposure;
        try
        {
            var former = Exposure();
            adjust(source);
            exposure = TimeSpan.FromTicks(Math.Max(former.Ticks, Exposure().Ticks));
        }
        catch (Exception failure) when (Refusal(failure) is not null)
        {
            // Some cameras take some of their settings only while they stand still.
            return false;
        }
        var until = time.GetUtcNow();
        settling.Begin(adjustment, from, next.IsTriggered ? until + exposure + longestWay : until, next.UnsettledPictures);
        return true;

        TimeSpan Exposure() => next.IsTriggered && next.Exposure is { } ask ? ask(source) : TimeSpan.Zero;
    }
}
