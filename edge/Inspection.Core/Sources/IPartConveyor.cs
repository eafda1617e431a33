using Inspection.Core.Parts;

namespace Inspection.Core.Sources;

/// <summary>A belt that carries the parts of a virtual line past its camera, in place of the line's own clock. Thread-safe; parts come to the camera in the order in which they were fed.</summary>
public interface IPartConveyor
{
    /// <summary>Whether the feeder takes another part: as many as lie between it and the camera, and one more.</summary>
    bool WantsPart { get; }

    /// <summary>Gives the feeder a part, which is laid on the belt when there is room.</summary>
    void Feed(PartId identity, PartTruth truth);

    /// <summary>Takes the part whose picture is to be read next, if the camera was released for one.</summary>
    /// <param name="exposedTimestamp">When it was: <see cref="TimeProvider.GetTimestamp"/>.</param>
    bool TryTakeExposure(out PartId identity, out long exposedTimestamp);

    /// <summary>Waits for the next release.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    void WaitForExposure(CancellationToken cancellation);
}
