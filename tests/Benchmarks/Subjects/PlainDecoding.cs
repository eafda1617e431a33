using Inspection.Core;
using Inspection.Core.Inference;

namespace Benchmarks.Subjects;

/// <summary>Decoding as people write it: the best class of each candidate in a loop, a list, a sort, a loop in a loop.</summary>
internal static class PlainDecoding
{
    public static List<Detection> Columns(float[] output, int candidates, int classes, float threshold, float overlap)
    {
        var found = new List<Detection>();
        for (var i = 0; i < candidates; i++)
        {
            var (best, label) = (0f, 0);
            for (var c = 0; c < classes; c++)
            {
                var score = output[(RawOutput.BoxNumbers + c) * candidates + i];
                if (score > best)
                    (best, label) = (score, c);
            }
            if (best > threshold)
                found.Add(Detected(label, best, output[i], output[candidates + i], output[2 * candidates + i], output[3 * candidates + i]));
        }
        return Suppressed(found, overlap);
    }

    public static List<Detection> Rows(float[] output, int candidates, int classes, float threshold, float overlap)
    {
        var length = RawOutput.BoxNumbers + 1 + classes;
        var found = new List<Detection>();
        for (var i = 0; i < candidates; i++)
        {
            var row = i * length;
            var objectness = output[row + RawOutput.BoxNumbers];
            if (objectness <= threshold)
                continue;
            var (best, label) = (0f, 0);
            for (var c = 0; c < classes; c++)
            {
                var score = output[row + RawOutput.BoxNumbers + 1 + c];
                if (score > best)
                    (best, label) = (score, c);
            }
            if (best * objectness > threshold)
                found.Add(Detected(label, best * objectness, output[row], output[row + 1], output[row + 2], output[row + 3]));
        }
        return Suppressed(found, overlap);
    }

    private static Detection Detected(int label, float score, float centreX, float centreY, float width, float height) =>
        new(label, score, new Box(centreX - width / 2, centreY - height / 2, width, height));

    private static List<Detection> Suppressed(List<Detection> found, float overlap)
    {
        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        var kept = new List<Detection>();
        foreach (var detection in found)
        {
            if (kept.All(other => other.Label != detection.Label || other.Box.IntersectionOverUnion(detection.Box) <= overlap))
                kept.Add(detection);
        }
        return kept;
    }
}
