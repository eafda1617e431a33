using Inspection.Core.Parts;

namespace Inspection.Core.Sources;

/// <summary>A belt that carries the parts of a virtual line past its camera, in place of the line's own clock. Thread-safe; parts come to the camera in the order in which they were fed.</summary>
public interface IPartConveyor
{
    /// <summary>Gives the feeder a part, which is laid on the belt when there is room. Waits while as many as lie between it and the camera, and one or two more, have not come there.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; the part was not taken.</exception>
    void Feed(PartId identity, PartTruth truth, CancellationToken cancellation);

    /// <summary>Waits until every part that was fed has left the belt.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    void WaitUntilEmpty(CancellationToken cancellation);

    /// <summary>Releases the camera now.</summary>
    /// <param name="identity">The part before it, perhaps again; one that has gone by is not seen any more.</param>
    /// <param name="exposedTimestamp">Now: <see cref="TimeProvider.GetTimestamp"/>.</param>
    /// <returns>False when there is none.</returns>
    bool TryExpose(out PartId identity, out long exposedTimestamp);

    /// <summary>Waits until a part comes before the camera since the last <see cref="TryExpose"/>.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    void WaitForPart(CancellationToken cancellation);
}
