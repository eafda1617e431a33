using Inspection.Core.Parts;

namespace Inspection.Core.Triggering;

/// <summary>Carries parts from where they are seen, past the camera, to the gate. Thread-safe.</summary>
public interface IPartTracker
{
    /// <summary>Waits until the next sighted part stands before the camera, or can no longer be photographed. Each part is returned once, in their order; for one thread.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; no part was taken.</exception>
    TriggeredPart Wait(CancellationToken cancellation);

    /// <summary>Whether a picture that is exposed at <paramref name="exposedTimestamp"/> shows the part: exposed after it came, before it had gone, and with no other before the camera.</summary>
    PictureMatch Match(in TriggeredPart part, long exposedTimestamp);

    /// <summary>The part is called <paramref name="identity"/> from now on.</summary>
    void Identify(in TriggeredPart part, PartId identity);

    /// <summary>A part that no sensor saw: it stood before the camera when its picture was exposed.</summary>
    void Enter(PartId identity, long exposedTimestamp);
}
