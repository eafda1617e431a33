namespace Inspection.Evaluation.Metrics;

/// <summary>
/// DeepPCB's own figures, as its script computes them (Tang et al. 2019, arXiv:1902.06197; its evaluation descends from that of the ICDAR robust reading
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
        var precision = AveragePrecision(Match(images, static _ => true), [.. Enumerable.Repeat(1, images.Count)]);
        return double.IsNaN(precision) ? 0 : precision;
    }

    /// <summary>Precision, recall and F over the submitted detections.</summary>
    /// <param name="submitted">Which detections are handed in: those at their thresholds.</param>
    public static PrecisionRecall At(IReadOnlyList<EvaluatedImage> images, Func<LabelledDetection, bool> submitted) => Match(images, submitted).Share();

    /// <param name="weights">How often each image counts.</param>
    /// <returns>NaN where no object was drawn.</returns>
    internal static double AveragePrecision(RankedOutcomes outcomes, ReadOnlySpan<int> weights)
    {
        long right = 0, rank = 0;
        var sum = 0.0;
        for (var i = 0; i < outcomes.Hits.Length; i++)
        {
            for (var copy = weights[outcomes.Images[i]]; copy > 0; copy--)
            {
                rank++;
                if (outcomes.Hits[i])
                    sum += (double)++right / rank;
            }
        }
        return outcomes.WeightedObjects(weights) is > 0 and var objects ? sum / objects : double.NaN;
    }

    /// <returns>The submitted detections by falling score, ties in the order given.</returns>
    internal static RankedOutcomes Match(IReadOnlyList<EvaluatedImage> images, Func<LabelledDetection, bool> submitted)
    {
        var ranked = images.SelectMany((image, index) => MatchImage(image, submitted).Select(entry => (Image: index, entry.Score, entry.Hit)))
            .OrderByDescending(static entry => entry.Score)
            .ToArray();
        return new RankedOutcomes(
            [.. ranked.Select(static entry => entry.Image)], [.. ranked.Select(static entry => entry.Hit)], [.. images.Select(static image => image.Truth.Count)]);
    }

    private static IEnumerable<(float Score, bool Hit)> MatchImage(EvaluatedImage image, Func<LabelledDetection, bool> submitted)
    {
        var detections = image.Detections.Where(submitted).ToArray();
        var taken = new bool[detections.Length];
        var hits = new bool[detections.Length];
        foreach (var defect in image.Truth)
        {
            for (var i = 0; i < detections.Length; i++)
            {
                if (taken[i] || !(detections[i].Box.IntersectionOverUnion(defect.Box) > OverlapAbove))
                    continue;
                taken[i] = true;
                hits[i] = detections[i].Label == defect.Label;
                break;
            }
        }
        return detections.Select((found, i) => (found.Score, hits[i]));
    }
}
