using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Core.Triggering;

/// <summary>
/// A camera that photographs each sighted part once, when it stands before it, on a thread of its own, so that a slow inspection makes no picture late. Of a live camera the
/// first picture exposed after the part came is its picture; older ones are discarded. A part that got none is a capture without a frame: UNKNOWN, never lost. Owns the camera.
/// </summary>
public sealed class TriggeredSource : IFrameSource
{
    // Beyond so many parts between camera and verdict the gate is nearer than the inspection; then the camera waits, and parts go unphotographed.
    private const int Capacity = 16;

    private readonly IFrameSource camera;
    private readonly IPartTracker tracker;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim free = new(Capacity);
    private readonly SemaphoreSlim ready = new(0);
    private readonly Queue<Capture> captures = new(Capacity);
    private readonly Thread thread;
    private SourceException? failure;
    private bool hasEnded;

    public TriggeredSource(IFrameSource camera, IPartTracker tracker, TimeProvider time)
    {
        (this.camera, this.tracker, this.time) = (camera, tracker, time);
        thread = new Thread(Photograph) { Name = "photograph", IsBackground = true };
        thread.Start();
    }

    public string Uri => camera.Uri;

    public SourcePacing Pacing => SourcePacing.EachPart;

    /// <summary>Pictures of a live camera that were exposed before their part came.</summary>
    public long Stale { get; private set; }

    public Capture? Read(CancellationToken cancellation)
    {
        ready.Wait(cancellation);
        lock (captures)
        {
            if (!closing.IsCancellationRequested && captures.TryDequeue(out var capture))
            {
                free.Release();
                return capture;
            }
            // The end is said again to whoever asks again.
            if (hasEnded || closing.IsCancellationRequested)
                ready.Release();
            return Interlocked.Exchange(ref failure, null) is { } trouble ? throw trouble : null;
        }
    }

    public void Dispose()
    {
        if (closing.IsCancellationRequested)
            return;
        closing.Cancel();
        ready.Release();
        camera.Dispose();
        thread.Join();
        lock (captures)
        {
            while (captures.TryDequeue(out var capture))
                capture.Frame?.Dispose();
        }
    }

    private void Photograph()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(closing.Token, camera.Ended);
        try
        {
            while (!hasEnded)
            {
                free.Wait(closing.Token);
                var part = tracker.Wait(over.Token);
                var capture = Take(part);
                tracker.Identify(part, capture.Part);
                lock (captures)
                    captures.Enqueue(capture);
                ready.Release();
            }
            ready.Release();
        }
        catch (OperationCanceledException)
        {
            // Disposed, or the last part has gone.
            hasEnded = true;
            ready.Release();
        }
    }

    private Capture Take(in TriggeredPart part)
    {
        if (part.Failure is { } why)
            return Without(part, why);
        try
        {
            while (camera.Read(closing.Token) is { } capture)
            {
                // A folder or a virtual line shows the part when it is asked.
                if (camera.Pacing == SourcePacing.EachPart || capture.Frame is null)
                    return capture;
                switch (tracker.Match(part, Exposure.TimestampOf(capture, time)))
                {
                    case PictureMatch.Shows:
                        return capture;
                    case PictureMatch.TooEarly:
                        Stale++;
                        capture.Frame.Dispose();
                        break;
                    default:
                        capture.Frame.Dispose();
                        return Without(part, Texts.PictureTooLate);
                }
            }
            hasEnded = true;
            return Without(part, Texts.CameraEnded);
        }
        catch (SourceException exception)
        {
            hasEnded = !exception.IsTransient;
            failure = exception;
            // The failure is told after the parts before it.
            ready.Release();
            return Without(part, exception.Text);
        }
    }

    private Capture Without(in TriggeredPart part, LocalizedText why) =>
        Capture.Failed(PartId.Numbered("part-", part.Number, 6), null, time.GetUtcNow(), why);
}
