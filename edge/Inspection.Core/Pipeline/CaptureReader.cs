using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// Reads one camera. Transient failures are waited out here, and told to <paramref name="onTrouble"/>, as is what is wrong with pictures that come all the same
/// (null: it works again). Used by one thread.
/// </summary>
internal sealed class CaptureReader(StationCamera camera, Action<LocalizedText?> onTrouble, CancellationToken cancellation)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private LocalizedText? told;
    private bool isFailed;

    /// <summary>The next capture, owned by the caller; null at the end of the source.</summary>
    /// <exception cref="SourceException">It failed for good.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Capture? Read()
    {
        while (true)
        {
            try
            {
                if (camera.Source.Read(cancellation) is not { } capture)
                    return null;
                Tell(capture.Trouble?.Text, isFailure: false);
                return camera.Name is null ? capture : capture with { Camera = camera.Name };
            }
            catch (SourceException exception) when (exception.IsTransient)
            {
                Tell(exception.Text, isFailure: true);
                if (cancellation.WaitHandle.WaitOne(RetryAfter))
                    throw new OperationCanceledException(cancellation);
            }
        }
    }

    /// <summary>One failure after the other is told once: each attempt to reopen may fail in its own words.</summary>
    private void Tell(LocalizedText? trouble, bool isFailure)
    {
        if (ReferenceEquals(trouble, told) || (isFailure && isFailed))
            return;
        (told, isFailed) = (trouble, isFailure);
        onTrouble(trouble);
    }
}
