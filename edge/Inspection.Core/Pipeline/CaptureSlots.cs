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
    private bool isOld;
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
            isOld = false;
            replaced = isStopped ? capture : held[camera];
            if (!isStopped)
            {
                var isFree = !isHeld[camera];
                (held[camera], isHeld[camera]) = (capture, true);
                Monitor.PulseAll(gate);
                if (isFree)
                    return true;
            }
        }
        onReplaced(camera, replaced);
        return false;
    }

    /// <summary>
    /// Waits until a capture of the only camera is wanted: what a source that never waits is asked for then is newer than all that it could be asked for
    /// ahead, and the processor is left to the inspection. What is held is taken only if nothing newer comes.
    /// </summary>
    public void AwaitDemand()
    {
        lock (gate)
        {
            while (isWanted && isHeld[0] && !isStopped)
                Monitor.Wait(gate);
            isOld = isHeld[0];
            while (!isWanted && !isStopped)
                Monitor.Wait(gate);
        }
    }

    /// <summary>No more captures come from a camera; <paramref name="why"/> is thrown at the taker once nothing comes from any.</summary>
    public void Complete(Exception? why)
    {
        lock (gate)
        {
            completed++;
            isOld = false;
            failure ??= why;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits for a capture of the camera whose turn it is; null when all are completed.</summary>
    public Capture? Take(out int camera)
    {
        lock (gate)
        {
            while ((camera = isOld ? -1 : turns.Next(isHeld)) < 0)
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
