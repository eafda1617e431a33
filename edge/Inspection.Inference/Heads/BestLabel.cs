using System.Numerics;

namespace Inspection.Inference.Heads;

/// <summary>The strongest label of every box where scores lie label after label.</summary>
internal static class BestLabel
{
    /// <param name="scores">Labels × boxes.</param>
    /// <param name="best">For each box its highest score.</param>
    /// <param name="labels">For each box the label of that score, the first of equal ones; whole numbers.</param>
    public static void Find(ReadOnlySpan<float> scores, Span<float> best, Span<float> labels)
    {
        var boxes = best.Length;
        scores[..boxes].CopyTo(best);
        labels.Clear();
        for (var label = 1; label * boxes < scores.Length; label++)
        {
            var row = scores.Slice(label * boxes, boxes);
            var index = 0;
            var mark = new Vector<float>(label);
            for (; index <= boxes - Vector<float>.Count; index += Vector<float>.Count)
            {
                var (score, before) = (new Vector<float>(row[index..]), new Vector<float>(best[index..]));
                var better = Vector.GreaterThan(score, before);
                if (!Vector.GreaterThanAny(score, before))
                    continue;
                Vector.ConditionalSelect(better, score, before).CopyTo(best[index..]);
                Vector.ConditionalSelect(better, mark, new Vector<float>(labels[index..])).CopyTo(labels[index..]);
            }
            for (; index < boxes; index++)
            {
                if (row[index] > best[index])
                    (best[index], labels[index]) = (row[index], label);
            }
        }
    }
}
