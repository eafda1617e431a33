using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.VirtualLine.Tests.Line;

/// <summary>A belt that a test moves by hand.</summary>
internal sealed class HandConveyor(TimeProvider time) : IPartConveyor
{
    private readonly Lock gate = new();
    private readonly ManualResetEventSlim arrived = new();
    private readonly SemaphoreSlim room = new(4);
    private readonly Queue<PartId> fed = new();
    private readonly SemaphoreSlim laid = new(0);
    private PartId? before;
    private PartId? last;

    public void Feed(PartId identity, PartTruth truth, CancellationToken cancellation)
    {
        room.Wait(cancellation);
        lock (gate)
            fed.Enqueue(identity);
        laid.Release();
    }

    /// <summary>The next part comes before the camera, in place of the one that is there.</summary>
    public void Move()
    {
        laid.Wait();
        lock (gate)
            before = last = fed.Dequeue();
        room.Release();
        arrived.Set();
    }

    /// <summary>The part is still there.</summary>
    public void Stay()
    {
        lock (gate)
            before = last;
        arrived.Set();
    }

    public void WaitUntilEmpty(CancellationToken cancellation)
    {
        while (true)
        {
            lock (gate)
            {
                if (fed.Count == 0)
                    return;
            }
            cancellation.WaitHandle.WaitOne(1);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public bool TryExpose(out PartId identity, out long exposedTimestamp)
    {
        lock (gate)
        {
            arrived.Reset();
            (identity, exposedTimestamp) = (before ?? default, time.GetTimestamp());
            var isThere = before is not null;
            before = null;
            return isThere;
        }
    }

    public void WaitForPart(CancellationToken cancellation) => arrived.Wait(cancellation);
}
