namespace Inspection.Evaluation.Metrics;

/// <summary>
/// The measure that DeepPCB publishes, as its script computes it (Tang et al. 2019, arXiv:1902.06197; its evaluation descends from that of the ICDAR robust reading
/// competition). In each image every annotated defect, in file order, takes the first free detection, in file order, that it overlaps with IoU &gt; 0.33. Both are
/// then used up; the pair counts only when the labels agree. There is one average precision over all labels.
/// </summary>
public static class DeepPcbProtocol
{
    private const float OverlapAbove = 0.33f;

    /// <summary>Average precision: the precision at each right detection, by falling score over all images, summed and divided by the number of objects. 0 without objects.</summary>
    /// <remarks>For a threshold-free figure all detections are submitted, down to the lowest score.</remarks>
    public static double AveragePrecision(IReadOnlyList<EvaluatedImage> images)
    {
        var (submitted, objects) = Match(images, static _ => true);
        var right = 0;
        var sum = 0.0;
        var rank = 0;
        foreach (var (_, hit) in submitted.OrderByDescending(static entry => entry.Score))
        {
            rank++;
            if (hit)
                sum += (double)++right / rank;
        }
        return objects > 0 ? sum / objects : 0;
    }

    /// <summary>Precision, recall and F over the submitted detections.</summary>
    /// <param name="submitted">Which detections are handed in: those at their thresholds.</param>
    public static PrecisionRecall At(IReadOnlyList<EvaluatedImage> images, Func<LabelledDetection, bool> submitted)
    {
        var (matched, objects) = Match(images, submitted);
        return PrecisionRecall.Of(matched.Count(static entry => entry.Hit), matched.Count, objects);
    }

    private static (List<(float Score, bool Hit)> Submitted, int Objects) Match(IReadOnlyList<EvaluatedImage> images, Func<LabelledDetection, bool> submitted)
    {
        var all = new List<(float, bool)>();
        var objects = 0;
        foreach (var image in images)
        {
            var detections = image.Detections.Where(submitted).ToArray();
            var taken = new bool[detections.Length];
            var hits = new bool[detections.Length];
            foreach (var defect in image.Truth)
            {
                objects++;
                for (var i = 0; i < detections.Length; i++)
                {
                    if (taken[i] || !(detections[i].Box.IntersectionOverUnion(defect.Box) > OverlapAbove))
                        continue;
                    taken[i] = true;
                    hits[i] = detections[i].Label == defect.Label;
                    break;
                }
            }
            all.AddRange(detections.Select((found, i) => (found.Score, hits[i])));
        }
        return (all, objects);
    }
}
