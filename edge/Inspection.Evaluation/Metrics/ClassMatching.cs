namespace Inspection.Evaluation.Metrics;

/// <summary>
/// COCO's matching within one label over all images: detections by falling score (ties in the order given) each take the object of their image that they overlap
/// most, of those not yet taken and with at least the asked IoU.
/// </summary>
internal static class ClassMatching
{
    /// <param name="counts">Which detections take part.</param>
    /// <returns>For each detection, by falling score, whether it met an object; and the number of objects.</returns>
    public static (bool[] Hits, int Objects) Match(
        IReadOnlyList<EvaluatedImage> images, string label, double iou, Func<LabelledDetection, bool> counts)
    {
        var objects = images.Select(image => image.Truth.Where(defect => defect.Label == label).Select(static defect => defect.Box).ToArray()).ToArray();
        var taken = objects.Select(static boxes => new bool[boxes.Length]).ToArray();
        var ranked = images
            .SelectMany((image, index) => image.Detections.Where(found => found.Label == label && counts(found)).Select(found => (Image: index, Found: found)))
            .OrderByDescending(static entry => entry.Found.Score)
            .ToArray();
        var hits = new bool[ranked.Length];
        for (var rank = 0; rank < ranked.Length; rank++)
        {
            var (image, found) = ranked[rank];
            var best = -1;
            // Boxes overlap in single precision; so the limit is compared.
            var least = (float)iou;
            for (var i = 0; i < objects[image].Length; i++)
            {
                var overlap = found.Box.IntersectionOverUnion(objects[image][i]);
                if (taken[image][i] || overlap < least || (best >= 0 && overlap == least))
                    continue;
                best = i;
                least = overlap;
            }
            if (best < 0)
                continue;
            taken[image][best] = true;
            hits[rank] = true;
        }
        return (hits, objects.Sum(static boxes => boxes.Length));
    }
}
