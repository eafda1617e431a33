namespace Inspection.Core.Sources;

/// <summary>
/// A camera, a folder or a virtual line: delivers one capture after the other to one reading thread.
/// Disposal from another thread ends a waiting <see cref="Read"/>, which returns null as every later one does.
/// </summary>
public interface IFrameSource : IDisposable
{
    /// <summary>The URI as the user gave it.</summary>
    string Uri { get; }

    SourcePacing Pacing { get; }

    /// <summary>Cancelled once no part will come any more, for whoever waits for the next before reading. Most sources know it only when they are read, and never cancel it.</summary>
    CancellationToken Ended => CancellationToken.None;

    /// <summary>Blocks until the next capture is due.</summary>
    /// <returns>The capture, whose frame the caller owns; null at the end of the source.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; nothing was taken from the source.</exception>
    /// <exception cref="SourceException">The source itself failed (unplugged, pipeline error); transient ones may be read again.</exception>
    Capture? Read(CancellationToken cancellation);
}
