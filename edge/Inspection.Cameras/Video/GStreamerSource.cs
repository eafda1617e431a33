using GStreamer;
using Inspection.Cameras.Health;
using Inspection.Cameras.Timing;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>
/// Whatever comes through GStreamer: cameras, network streams, video files, pipelines of the user. Each picture is a part, numbered over the whole run.
/// <list type="bullet">
/// <item>A camera is live, newest wins. When it breaks, goes away or sends nothing for its limit, <see cref="Read"/> throws a transient <see cref="SourceException"/>,
/// and the next <see cref="Read"/> opens it again itself, after a pause that grows from 0.5 s to 10 s.</item>
/// <item>A camera that still sends pictures, but useless ones, says so in <see cref="Capture.Trouble"/>. A frozen one is opened again once.</item>
/// <item>A file that cannot be played to its end, or stalls, is a <see cref="SourceException"/> that is not transient.</item>
/// </list>
/// </summary>
public sealed partial class GStreamerSource : IAdjustableSource
{
    private static readonly CameraTrouble unsettled = new(CameraFault.OtherSettings, Texts.Unsettled);

    /// <summary>A picture said to be older than this, and than nobody has read for, comes from a camera with a wrong clock; it is taken for new.</summary>
    private static readonly TimeSpan oldestBelievable = TimeSpan.FromSeconds(5);
    private readonly TimeProvider time;
    private readonly Waiter waiter;
    private readonly ReopenBackoff backoff;
    private readonly CancellationTokenSource closing = new();
    private readonly ReadingTurns turns = new();
    private readonly Settling settling = new();
    private readonly Func<IReadOnlyDictionary<string, string>, Element?, PipelineOptions>? describe;
    private readonly CameraClock cameraClock = new();
    private readonly string partPrefix;
    private PipelineOptions options;
    private SampleFrames pictures;
    private HealthWatch? health;
    private RunningPipeline? running;
    private long lastRead;
    private TimeSpan unread;
    private bool thawed;
    private bool ended;
    private long frames;

    /// <exception cref="InputException">It cannot be built, does not start, or brings no picture.</exception>
    /// <param name="describe">How it runs with other settings, beside the source that runs now, if one does; null: there are none. Throws <see cref="InputException"/>.</param>
    internal GStreamerSource(string uri, PipelineOptions options, TimeProvider time, Func<IReadOnlyDictionary<string, string>, Element?, PipelineOptions>? describe = null)
    {
        Uri = uri;
        this.options = options;
        this.time = time;
        this.describe = describe;
        pictures = new SampleFrames(options.LendsPictures);
        partPrefix = options.PartPrefix + "-";
        health = Watch();
        try
        {
            Library.Initialize();
            running = RunningPipeline.Open(options, time, CancellationToken.None);
        }
        catch (GStreamerException missing)
        {
            throw new InputException(Texts.NoGStreamer(missing.Message), missing);
        }
        catch (SourceException failure)
        {
            throw new InputException(failure.Text, failure);
        }
        waiter = new Waiter(time);
        backoff = new ReopenBackoff(time);
        lastRead = time.GetTimestamp();
    }

    public string Uri { get; }

    public SourcePacing Pacing => options.Pacing;

    /// <summary>Pictures that had to be copied, see <see cref="SampleFrames"/>; all others reached the loop where the camera or the decoder put them.</summary>
    public long CopiedPictures => pictures.Copied;

    public Capture? Read(CancellationToken cancellation)
    {
        // A line that stands reads nothing: the pictures that wait are as old as that.
        unread += time.GetElapsedTime(lastRead);
        try
        {
            while (!ended && !closing.IsCancellationRequested)
            {
                cancellation.ThrowIfCancellationRequested();
                if (turns.TryBeginReading() && ReadInTurn(cancellation) is { } capture)
                    return capture;
            }
        }
        catch (ObjectDisposedException) when (closing.IsCancellationRequested)
        {
            // Disposal took the pipeline away from under the waiting call.
        }
        finally
        {
            lastRead = time.GetTimestamp();
        }
        return null;
    }

    public void Dispose()
    {
        if (closing.IsCancellationRequested)
            return;
        closing.Cancel();
        waiter.Dispose();
        Close();
    }

    /// <returns>Null where there is no picture yet.</returns>
    private Capture? ReadInTurn(CancellationToken cancellation)
    {
        try
        {
            if (running is not { } pipeline)
                Reopen(cancellation);
            else if (pipeline.TryPull(options, out var sample, out var endOfStream))
            {
                try
                {
                    return Take(ref sample, pipeline);
                }
                finally
                {
                    sample.Dispose();
                }
            }
            else if (endOfStream)
                Finish(pipeline);
            return null;
        }
        catch (SourceException)
        {
            Close();
            backoff.Failed();
            throw;
        }
        finally
        {
            turns.EndReading();
        }
    }

    private HealthWatch? Watch() => options.Watched is { } watched ? new HealthWatch(time, watched) : null;

    private void Reopen(CancellationToken cancellation)
    {
        if (!waiter.WaitUntil(backoff.NextAttempt, cancellation))
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
        try
        {
            Interlocked.Exchange(ref running, RunningPipeline.Open(options, time, either.Token));
            cameraClock.Reset();
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            return;
        }
        // Disposal may have looked before the new pipeline was there.
        if (closing.IsCancellationRequested)
            Close();
    }

    private void Finish(RunningPipeline pipeline)
    {
        if (options.EndIsFailure)
            throw new SourceException(Texts.CameraEnded(SourceUri.WithoutPassword(Uri)), options.ReopenAfterFailure);
        if (pipeline.Pictures == 0)
            throw new SourceException(Texts.NoPictures(), isTransient: false);
        Close();
        ended = !options.Loop;
    }

    private void Close() => Interlocked.Exchange(ref running, null)?.Dispose();

    /// <returns>Null where nobody knows with which settings it was taken, and another picture follows.</returns>
    private Capture? Take(ref Sample sample, RunningPipeline pipeline)
    {
        var began = time.GetTimestamp();
        var takenAt = TakenAt(sample, pipeline);
        if (time.GetUtcNow() - takenAt <= oldestBelievable)
            unread = TimeSpan.Zero;
        var adjustment = settling.Of(takenAt);
        if (adjustment is null && !options.IsTriggered)
            return null;
        var frame = pictures.Take(ref sample, new FrameId(frames + 1));
        var trouble = health?.Look(frame);
        if (trouble?.Fault == CameraFault.Frozen && options.ReopenAfterFailure && !thawed)
        {
            // Once: what stands still for other reasons than a camera that hangs is not helped by more.
            thawed = true;
            frame.Dispose();
            throw new SourceException(trouble.Text, isTransient: true);
        }
        thawed &= trouble?.Fault == CameraFault.Frozen;
        frames++;
        backoff.Succeeded();
        frame.CapturedAt = takenAt;
        frame.AvailableTimestamp = time.GetTimestamp();
        frame.CaptureMilliseconds = time.GetElapsedTime(began, frame.AvailableTimestamp).TotalMilliseconds;
        return Capture.Of(PartId.Numbered(partPrefix, frames, 6), null, frame) with
        {
            Trouble = adjustment is null ? unsettled : trouble,
            Adjustment = describe is null ? null : adjustment ?? settling.Adjustment,
        };
    }

    /// <summary>When the picture was taken: by the sender's clock where it tells the time and that can be believed, else by the camera's or the driver's stamp.</summary>
    private DateTimeOffset TakenAt(in Sample sample, RunningPipeline pipeline)
    {
        var now = time.GetUtcNow();
        if (sample.SenderTime is { } sent && IsBelievable(now - sent))
            return sent;
        switch (options.Stamps)
        {
            case StampClock.Camera when sample.PresentationTime is { } stamp:
                var steady = DateTimeOffset.UnixEpoch + time.GetElapsedTime(0);
                return now - (steady - cameraClock.TakenAt(stamp, steady, unread));
            case StampClock.Pipeline when pipeline.RunningTime is { } running && sample.RunningTime is { } due && IsBelievable(running - due):
                return now - (running - due);
            default:
                return now;
        }
    }

    private bool IsBelievable(TimeSpan age) => age > TimeSpan.Zero && age <= oldestBelievable + unread;
}
