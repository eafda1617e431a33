using Inspection.Core.Parts;
using Inspection.Core.Sources;
using Inspection.Hardware.Virtual.Physics;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>The feeder and the camera's place on a bench, as the virtual line knows them. Thread-safe.</summary>
/// <param name="ahead">Parts that may be fed and not yet have come to the camera.</param>
/// <param name="onceOnly">Each part is photographed once, since each picture is taken for a part; else the camera shows what is before it whenever it is asked, as a live camera does.</param>
/// <param name="touch">Does something to the belt as it is now.</param>
/// <param name="time">Dates the exposures.</param>
internal sealed class BenchCamera(BenchPhysics physics, int ahead, bool onceOnly, Action<Action> touch, TimeProvider time) : IPartConveyor, IDisposable
{
    /// <summary>Nobody waits for the end of a line to the millisecond.</summary>
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(50);

    private readonly ManualResetEventSlim arrived = new();
    private readonly SemaphoreSlim room = new(ahead);

    public void Feed(PartId identity, PartTruth truth, CancellationToken cancellation)
    {
        room.Wait(cancellation);
        touch(() => physics.Feed(identity, truth.Defects.Count > 0));
    }

    public void WaitUntilEmpty(CancellationToken cancellation)
    {
        var isEmpty = false;
        while (true)
        {
            touch(() => isEmpty = physics.IsEmpty);
            if (isEmpty)
                return;
            cancellation.WaitHandle.WaitOne(look);
            cancellation.ThrowIfCancellationRequested();
        }
    }

    public bool TryExpose(out PartId identity, out long exposedTimestamp)
    {
        BenchPart? exposed = null;
        touch(() =>
        {
            arrived.Reset();
            exposed = physics.Photograph(onceOnly);
        });
        (identity, exposedTimestamp) = (exposed?.Identity ?? default, time.GetTimestamp());
        return exposed is not null;
    }

    public void WaitForPart(CancellationToken cancellation) => arrived.Wait(cancellation);

    /// <summary>A part has come before the camera.</summary>
    public void Arrive()
    {
        room.Release();
        arrived.Set();
    }

    public void Dispose()
    {
        arrived.Dispose();
        room.Dispose();
    }
}
