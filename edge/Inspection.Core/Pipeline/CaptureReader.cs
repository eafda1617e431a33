using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>Reads one camera. Transient failures are waited out here, and told to <paramref name="onTrouble"/> (null: it works again). Used by one thread.</summary>
internal sealed class CaptureReader(StationCamera camera, Action<SourceException?> onTrouble, CancellationToken cancellation)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private bool inTrouble;

    /// <summary>The next capture, owned by the caller; null at the end of the source.</summary>
    /// <exception cref="SourceException">It failed for good.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Capture? Read()
    {
        while (true)
        {
            try
            {
                var capture = camera.Source.Read(cancellation);
                Tell(null);
                return capture is { } named && camera.Name is not null ? named with { Camera = camera.Name } : capture;
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
