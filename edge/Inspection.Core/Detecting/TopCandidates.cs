namespace Inspection.Core.Detecting;

/// <summary>The best candidates seen so far, as many as the memory holds: a heap with the least of them on top.</summary>
internal ref struct TopCandidates(Span<Candidate> memory, float threshold)
{
    private readonly Span<Candidate> heap = memory;

    public int Count { get; private set; }

    /// <summary>What a score must exceed to count. NaN exceeds nothing.</summary>
    public float Bar { get; private set; } = memory.IsEmpty ? float.PositiveInfinity : threshold;

    /// <param name="candidate">Its score is above <see cref="Bar"/>; of equal scores the first given stays.</param>
    public void Add(Candidate candidate)
    {
        if (Count < heap.Length)
        {
            Rise(Count++, candidate);
            if (Count < heap.Length)
                return;
        }
        else
        {
            Sink(0, Count, candidate);
        }
        Bar = Math.Max(Bar, heap[0].Score);
    }

    /// <summary>Puts the best first; of equals the lower index.</summary>
    public void Sort()
    {
        for (var end = Count - 1; end > 0; end--)
        {
            var least = heap[0];
            Sink(0, end, heap[end]);
            heap[end] = least;
        }
    }

    private static bool Less(Candidate a, Candidate b) => a.Score < b.Score || (a.Score == b.Score && a.Index > b.Index);

    private void Rise(int at, Candidate candidate)
    {
        while (at > 0 && Less(candidate, heap[(at - 1) / 2]))
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = candidate;
    }

    private void Sink(int at, int end, Candidate candidate)
    {
        while (2 * at + 1 < end)
        {
            var child = 2 * at + 1;
            if (child + 1 < end && Less(heap[child + 1], heap[child]))
                child++;
            if (!Less(heap[child], candidate))
                break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = candidate;
    }
}
