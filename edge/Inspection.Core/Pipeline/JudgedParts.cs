namespace Inspection.Core.Pipeline;

/// <summary>
/// A ring of parts between the inspection, which fills one after the other, and their delivery, which empties them in the same order. Nothing is
/// allocated for a part. One thread on each side.
/// </summary>
/// <param name="capacity">Parts that may wait or be delivered while one more is judged.</param>
internal sealed class JudgedParts(int capacity)
{
    private readonly object gate = new();
    private readonly JudgedPart[] parts = [.. Enumerable.Range(0, capacity + 1).Select(static _ => new JudgedPart())];
    private int current;
    private int first;
    private int count;
    private bool isComplete;

    /// <summary>The part that is being judged; the inspection's alone.</summary>
    public JudgedPart Current => parts[current];

    /// <summary>Hands <see cref="Current"/> over; returns when there is room for another.</summary>
    public void Hand()
    {
        lock (gate)
        {
            count++;
            current = (current + 1) % parts.Length;
            Monitor.PulseAll(gate);
            while (count == parts.Length)
                Monitor.Wait(gate);
        }
    }

    /// <summary>No more come.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Waits for the oldest part and leaves it in its place; null when there are no more.</summary>
    public JudgedPart? Wait()
    {
        lock (gate)
        {
            while (count == 0 && !isComplete)
                Monitor.Wait(gate);
            return count == 0 ? null : parts[first];
        }
    }

    /// <summary>The oldest part's place is free.</summary>
    public void Release()
    {
        lock (gate)
        {
            (first, count) = ((first + 1) % parts.Length, count - 1);
            Monitor.PulseAll(gate);
        }
    }
}
