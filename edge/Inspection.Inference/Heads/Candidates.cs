using Inspection.Core;
using Inspection.Core.Inference;

namespace Inspection.Inference.Heads;

/// <summary>Boxes of one frame on their way through sorting and suppression, in memory allocated once.</summary>
/// <param name="capacity">As many as a frame can ever have.</param>
/// <param name="overlap">Overlap above which the weaker of two boxes of one label is dropped; 1: none is.</param>
internal sealed class Candidates(int capacity, float overlap)
{
    private static readonly Comparison<Candidate> ByFallingScore = static (a, b) => b.Detection.Score.CompareTo(a.Detection.Score);
    private readonly Candidate[] all = new Candidate[capacity];
    private readonly int[] kept = new int[capacity];
    private int count;
    private int written;

    public void Clear() => count = 0;

    /// <param name="row">Where it stands in the output, for <see cref="RowOf"/>.</param>
    public void Add(int row, int label, float score, Box box)
    {
        if (!float.IsFinite(box.Area) || box.Width < 0 || box.Height < 0 || score > 1.0001f)
            throw new InferenceException(Texts.NoSense(row, label, score, box));
        all[count++] = new Candidate(row, new Detection(label, Math.Min(score, 1), box));
    }

    /// <summary>Writes the strongest boxes that no stronger one of their label overlaps, by falling score.</summary>
    public int Take(Span<Detection> detections)
    {
        all.AsSpan(0, count).Sort(ByFallingScore);
        written = 0;
        for (var index = 0; index < count && written < detections.Length; index++)
        {
            if (overlap < 1 && Overlaps(index, detections[..written]))
                continue;
            kept[written] = all[index].Row;
            detections[written++] = all[index].Detection;
        }
        return written;
    }

    /// <summary>The row of the output that a detection of the last <see cref="Take"/> comes from.</summary>
    public int RowOf(int detection) => kept[detection];

    private bool Overlaps(int index, ReadOnlySpan<Detection> stronger)
    {
        var (label, _, box) = all[index].Detection;
        foreach (ref readonly var other in stronger)
        {
            if (other.Label == label && other.Box.IntersectionOverUnion(box) > overlap)
                return true;
        }
        return false;
    }

    private readonly record struct Candidate(int Row, Detection Detection);
}
