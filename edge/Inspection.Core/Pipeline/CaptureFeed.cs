using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Where the inspection thread takes its captures from. Parts that must each be judged are read by the inspection thread itself, so the
/// line waits and no frame grows old in a queue; a live stream is read by a capture thread that keeps the newest frame only.
/// Transient failures of the source are waited out here, and told to <paramref name="onTrouble"/> (null: it works again).
/// </summary>
internal sealed class CaptureFeed(IFrameSource source, Action<Capture> onDropped, Action<SourceException?> onTrouble, CancellationToken cancellation)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly CaptureSlot slot = new(onDropped);
    private Thread? captureThread;
    private bool inTrouble;

    public void Start()
    {
        if (source.Pacing != SourcePacing.NewestWins)
            return;
        captureThread = new Thread(CaptureNewest) { Name = "capture", IsBackground = true };
        captureThread.Start();
    }

    /// <summary>The next capture, owned by the caller; null at the end of the source.</summary>
    public Capture? Take() => captureThread is null ? Read() : slot.Take();

    /// <summary>Waits for the capture thread after cancellation and disposes of what nobody took.</summary>
    public void Stop()
    {
        captureThread?.Join();
        if (slot.TakeLeft() is { } left)
            onDropped(left);
    }

    private void CaptureNewest()
    {
        try
        {
            while (Read() is { } capture)
                slot.Put(capture);
            slot.Complete(null);
        }
        catch (Exception exception) when (exception is OperationCanceledException or SourceException)
        {
            slot.Complete(exception is SourceException ? exception : null);
        }
    }

    private Capture? Read()
    {
        while (true)
        {
            try
            {
                var capture = source.Read(cancellation);
                Tell(null);
                return capture;
            }
            catch (SourceException exception) when (exception.IsTransient)
            {
                Tell(exception);
                if (cancellation.WaitHandle.WaitOne(RetryAfter))
                    throw new OperationCanceledException(cancellation);
            }
        }
    }

    private void Tell(SourceException? trouble)
    {
        var troubled = trouble is not null;
        if (troubled == inTrouble)
            return;
        inTrouble = troubled;
        onTrouble(trouble);
    }
}
