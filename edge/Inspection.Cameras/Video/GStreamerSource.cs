using GStreamer;
using Inspection.Cameras.Timing;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>
/// A video file or any GStreamer pipeline; each picture is a part, numbered over the whole run.
/// <list type="bullet">
/// <item><c>file:</c> plays at its own rate as a live camera would, newest wins; with <c>realtime=false</c> every picture is a part and the file waits. A file that cannot be
/// played to its end, or brings no picture for 60 s (10 s with <c>realtime=false</c>), is a <see cref="SourceException"/> that is not transient.</item>
/// <item><c>gst:</c> is live, newest wins. When the pipeline breaks, <see cref="Read"/> throws a transient <see cref="SourceException"/>, and the next <see cref="Read"/> opens
/// it again itself, after a pause that grows from 0.5 s to 10 s. A pipeline that ends is the end of the source.</item>
/// </list>
/// </summary>
public sealed class GStreamerSource : IFrameSource
{
    /// <summary>A picture said to be older than this comes from a camera with a wrong clock; it is taken for new.</summary>
    private static readonly TimeSpan oldestBelievable = TimeSpan.FromSeconds(5);
    private readonly PipelineOptions options;
    private readonly TimeProvider time;
    private readonly Waiter waiter;
    private readonly ReopenBackoff backoff;
    private readonly CancellationTokenSource closing = new();
    private readonly FramePool pool = new();
    private readonly string partPrefix;
    private RunningPipeline? running;
    private bool ended;
    private long frames;

    private GStreamerSource(string uri, PipelineOptions options, TimeProvider time)
    {
        Uri = uri;
        this.options = options;
        this.time = time;
        partPrefix = options.PartPrefix + "-";
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
    }

    public string Uri { get; }

    public SourcePacing Pacing => options.Pacing;

    /// <summary>Plays a video file.</summary>
    /// <param name="realTime">At its own rate, newest wins; else every picture is a part.</param>
    /// <exception cref="InputException">The file is missing, forbidden or not a video that can be decoded here.</exception>
    public static GStreamerSource PlayFile(string uri, string file, bool realTime, bool loop, TimeProvider time)
    {
        var path = VideoFile.Check(file);
        return new GStreamerSource(uri, new PipelineOptions(
            PipelineDescriptions.PlayFile(realTime), path, Path.GetFileNameWithoutExtension(path),
            realTime ? SourcePacing.NewestWins : SourcePacing.EachPart, loop, ReopenAfterFailure: false,
            StallLimit: TimeSpan.FromSeconds(realTime ? 60 : 10)), time);
    }

    /// <summary>Runs a pipeline of the user; <c>! videoconvert ! video/x-raw,format=BGR ! appsink</c> is added unless it has an appsink named <c>inspection</c> (BGR or GRAY8).</summary>
    /// <exception cref="InputException">It cannot be built, does not start, or brings no picture in 15 s.</exception>
    public static GStreamerSource RunPipeline(string uri, string pipeline, TimeProvider time) =>
        new(uri, new PipelineOptions(
            PipelineDescriptions.Complete(pipeline), null, "frame", SourcePacing.NewestWins, Loop: false, ReopenAfterFailure: true, StallLimit: null), time);

    public Capture? Read(CancellationToken cancellation)
    {
        try
        {
            while (!ended && !closing.IsCancellationRequested)
            {
                cancellation.ThrowIfCancellationRequested();
                if (running is not { } pipeline)
                    Reopen(cancellation);
                else if (pipeline.TryPull(options, out var sample, out var endOfStream))
                {
                    using (sample)
                        return Take(sample, pipeline);
                }
                else if (endOfStream)
                    Finish(pipeline);
            }
        }
        catch (ObjectDisposedException) when (closing.IsCancellationRequested)
        {
            // Disposal took the pipeline away from under the waiting call.
        }
        catch (SourceException)
        {
            Close();
            backoff.Failed();
            throw;
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

    private void Reopen(CancellationToken cancellation)
    {
        if (!waiter.WaitUntil(backoff.NextAttempt, cancellation))
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
        try
        {
            Interlocked.Exchange(ref running, RunningPipeline.Open(options, time, either.Token));
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
        if (pipeline.Pictures == 0)
            throw new SourceException(Texts.NoPictures(), isTransient: false);
        Close();
        ended = !options.Loop;
    }

    private void Close() => Interlocked.Exchange(ref running, null)?.Dispose();

    private Capture Take(in Sample sample, RunningPipeline pipeline)
    {
        var began = time.GetTimestamp();
        var frame = SampleFrames.Copy(sample, new FrameId(frames + 1), pool);
        frames++;
        backoff.Succeeded();
        frame.CapturedAt = time.GetUtcNow() - Age(sample, pipeline);
        frame.AvailableTimestamp = time.GetTimestamp();
        frame.CaptureMilliseconds = time.GetElapsedTime(began, frame.AvailableTimestamp).TotalMilliseconds;
        return Capture.Of(PartId.Numbered(partPrefix, frames, 6), null, frame);
    }

    /// <summary>How long ago a live picture was taken, by the pipeline's clock; zero for a file that is read as fast as it goes.</summary>
    private TimeSpan Age(in Sample sample, RunningPipeline pipeline)
    {
        if (options.Pacing == SourcePacing.EachPart || pipeline.RunningTime is not { } now || sample.RunningTime is not { } due)
            return TimeSpan.Zero;
        var age = now - due;
        return age > TimeSpan.Zero && age <= oldestBelievable ? age : TimeSpan.Zero;
    }
}
