using Inspection.Core;

namespace Inspection.Evaluation.Metrics;

/// <summary>
/// The detections of one label over all images, by falling score (ties in the order given), and COCO's matching: each takes the object of its image that it overlaps
/// most, of those not yet taken and with at least the asked IoU.
/// </summary>
internal sealed class LabelRanking
{
    private readonly Box[][] objects;
    private readonly (int Image, LabelledDetection Found)[] ranked;

    /// <param name="counts">Which detections take part; null: all.</param>
    public LabelRanking(IReadOnlyList<EvaluatedImage> images, string label, Func<LabelledDetection, bool>? counts = null)
    {
        objects = [.. images.Select(image => image.Truth.Where(defect => defect.Label == label).Select(static defect => defect.Box).ToArray())];
        ranked =
        [
            .. images
                .SelectMany((image, index) => image.Detections.Where(found => found.Label == label && counts?.Invoke(found) != false).Select(found => (Image: index, Found: found)))
                .OrderByDescending(static entry => entry.Found.Score),
        ];
    }

    public RankedOutcomes Match(double iou) => Match(iou, AreaRange.All);

    /// <param name="sizes">
    /// Objects outside are neither to be found nor held against who finds them, and so are detections outside that meet nothing. An object inside is preferred.
    /// </param>
    public RankedOutcomes Match(double iou, AreaRange sizes)
    {
        // Boxes overlap in single precision; so the limit is compared.
        var limit = (float)iou;
        var taken = objects.Select(static boxes => new bool[boxes.Length]).ToArray();
        var images = new List<int>(ranked.Length);
        var hits = new List<bool>(ranked.Length);
        foreach (var (image, found) in ranked)
        {
            var met = BestFree(found.Box, objects[image], taken[image], limit, sizes);
            if (met >= 0)
                taken[image][met] = true;
            if (!sizes.Holds(met >= 0 ? objects[image][met].Area : found.Box.Area))
                continue;
            images.Add(image);
            hits.Add(met >= 0);
        }
        return new RankedOutcomes([.. images], [.. hits], [.. objects.Select(boxes => boxes.Count(box => sizes.Holds(box.Area)))]);
    }

    private static int BestFree(Box found, Box[] boxes, bool[] taken, float limit, AreaRange sizes)
    {
        var best = -1;
        var (bestInside, bestOverlap) = (false, 0f);
        for (var i = 0; i < boxes.Length; i++)
        {
            var overlap = found.IntersectionOverUnion(boxes[i]);
            if (taken[i] || overlap < limit)
                continue;
            var inside = sizes.Holds(boxes[i].Area);
            if (best >= 0 && (inside == bestInside ? overlap <= bestOverlap : bestInside))
                continue;
            (best, bestInside, bestOverlap) = (i, inside, overlap);
        }
        return best;
    }
}
