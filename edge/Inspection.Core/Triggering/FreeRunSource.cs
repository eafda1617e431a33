using Inspection.Core.Sources;

namespace Inspection.Core.Triggering;

/// <summary>
/// A camera without a trigger on a tracked belt: each picture that the inspection takes is a part where the camera stood. A live camera shows the newest when it is asked, and
/// what nobody asked for was never a part. Owns the camera.
/// </summary>
public sealed class FreeRunSource(IFrameSource camera, IPartTracker tracker, TimeProvider time) : IFrameSource
{
    public string Uri => camera.Uri;

    public SourcePacing Pacing => SourcePacing.EachPart;

    public Capture? Read(CancellationToken cancellation)
    {
        var capture = camera.Read(cancellation);
        if (capture is { } taken)
            tracker.Enter(taken.Part, Exposure.TimestampOf(taken, time));
        return capture;
    }

    public void Dispose() => camera.Dispose();
}
