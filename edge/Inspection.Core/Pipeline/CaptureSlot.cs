using Inspection.Core.Sources;

namespace Inspection.Core.Pipeline;

/// <summary>One place between a live camera and the inspection: a newer capture replaces an older one that nobody has taken yet.</summary>
internal sealed class CaptureSlot(Action<Capture> onReplaced)
{
    private readonly object gate = new();
    private Capture? held;
    private Exception? failure;
    private bool completed;

    /// <summary>Hands over a capture; the one it replaces goes to <c>onReplaced</c>.</summary>
    public void Put(Capture capture)
    {
        Capture? replaced;
        lock (gate)
        {
            replaced = held;
            held = capture;
            Monitor.Pulse(gate);
        }
        if (replaced is { } stale)
            onReplaced(stale);
    }

    /// <summary>No more captures come; <paramref name="why"/> is thrown at the taker once the slot is empty.</summary>
    public void Complete(Exception? why)
    {
        lock (gate)
        {
            completed = true;
            failure = why;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Waits for a capture; null when completed.</summary>
    public Capture? Take()
    {
        lock (gate)
        {
            while (held is null && !completed)
                Monitor.Wait(gate);
            var taken = held;
            held = null;
            return taken ?? (failure is null ? null : throw failure);
        }
    }

    /// <summary>What nobody took, if anything.</summary>
    public Capture? TakeLeft()
    {
        lock (gate)
        {
            var left = held;
            held = null;
            return left;
        }
    }
}
