using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>The camera's place on the belt as the virtual line knows it: the feeder before it, the releases at it. Thread-safe.</summary>
/// <param name="ahead">Parts that may be fed and not yet read.</param>
/// <param name="feed">Hands a part to the belt.</param>
internal sealed class BenchCamera(int ahead, Action<PartId, bool> feed) : IPartConveyor, IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<(PartId Identity, long Timestamp)> exposures = new();
    private readonly ManualResetEventSlim exposed = new();
    private int underway;

    public bool WantsPart
    {
        get
        {
            lock (gate)
                return underway < ahead;
        }
    }

    public void Feed(PartId identity, PartTruth truth)
    {
        lock (gate)
            underway++;
        feed(identity, truth.Defects.Count > 0);
    }

    /// <summary>A part is before the camera.</summary>
    public void Release(PartId identity, long timestamp)
    {
        lock (gate)
        {
            exposures.Enqueue((identity, timestamp));
            exposed.Set();
        }
    }

    public bool TryTakeExposure(out PartId identity, out long exposedTimestamp)
    {
        lock (gate)
        {
            var isThere = exposures.TryDequeue(out var exposure);
            (identity, exposedTimestamp) = exposure;
            if (isThere)
                underway--;
            if (exposures.Count == 0)
                exposed.Reset();
            return isThere;
        }
    }

    public void WaitForExposure(CancellationToken cancellation) => exposed.Wait(cancellation);

    public void Dispose() => exposed.Dispose();
}
