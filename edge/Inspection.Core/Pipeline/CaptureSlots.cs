using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>
/// One place for each camera between it and the inspection. Of a live camera a newer capture replaces an older one that nobody has taken yet; where each
/// capture is a part, the camera waits until its place is free.
/// </summary>
internal sealed class CaptureSlots(IReadOnlyList<StationCamera> cameras, Action<int, Capture> onReplaced)
{
    private readonly object gate = new();
    private readonly Capture[] held = new Capture[cameras.Count];
    private readonly bool[] isHeld = new bool[cameras.Count];
    private readonly FairTurns turns = new(cameras.Select(static camera => camera.Weight));
    private Exception? failure;
    private int completed;
    private bool isWanted;
    private bool isStopped;

    /// <summary>Hands over a capture; the one that is not taken any more goes to <c>onReplaced</c>.</summary>
    /// <returns>False when there was one.</returns>
    public bool Put(int camera, Capture capture)
    {
        Capture replaced;
        lock (gate)
        {
            while (isHeld[camera] && cameras[camera].Source.Pacing == SourcePacing.EachPart && !isStopped)
                Monitor.Wait(gate);
            replaced = isStopped ? capture : held[camera];
            if (!isStopped)
            {
                held[camera] = capture;
                if (!isHeld[camera])
                {
                    isHeld[camera] = true;
                    Monitor.PulseAll(gate);
                    return true;
                }
            }
        }
        onReplaced(camera, replaced);
        return false;
    }

    /// <summary>
    /// Lets go what the only camera has put and waits until a capture is wanted: what a source that never waits is asked for then is newer than all that it
    /// could be asked for ahead, and leaves the processor to the inspection.
    /// </summary>
    public void AwaitDemand()
    {
        Capture? old = null;
        lock (gate)
        {
            if (isHeld[0])
                (old, isHeld[0]) = (held[0], false);
            while (!isWanted && !isStopped)
                Monitor.Wait(gate);
        }
        if (old is { } replaced)
            onReplaced(0, replaced);
    }

    /// <summary>No more captures come from a camera; <paramref name="why"/> is thrown at the taker once nothing comes from any.</summary>
    public void Complete(Exception? why)
    {
        lock (gate)
        {
            completed++;
            failure ??= why;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits for a capture of the camera whose turn it is; null when all are completed.</summary>
    public Capture? Take(out int camera)
    {
        lock (gate)
        {
            while ((camera = turns.Next(isHeld)) < 0)
            {
                if (completed == cameras.Count)
                    return failure is null ? null : throw failure;
                isWanted = true;
                Monitor.PulseAll(gate);
                Monitor.Wait(gate);
            }
            isHeld[camera] = isWanted = false;
            var taken = held[camera];
            held[camera] = default;
            Monitor.PulseAll(gate);
            return taken;
        }
    }

    /// <summary>Nothing is taken any more: what is held and what comes goes to <c>onReplaced</c>.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
        }
        for (var camera = 0; camera < held.Length; camera++)
        {
            if (!isHeld[camera])
                continue;
            isHeld[camera] = false;
            onReplaced(camera, held[camera]);
        }
    }
}
