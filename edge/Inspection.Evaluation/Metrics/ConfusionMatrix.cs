namespace Inspection.Evaluation.Metrics;

/// <summary>
/// What each annotated defect was taken for, at the thresholds. Defects and detections of any label meet in the order of their overlap, from IoU 0.5 on, one to one. What meets nothing
/// meets the background.
/// </summary>
internal static class ConfusionMatrix
{
    private const float LeastOverlap = 0.5f;

    /// <param name="labels">Rows and columns; the background is one more of each.</param>
    /// <param name="counts">Which detections take part.</param>
    /// <returns>[true label, found label]; last row: detections of nothing; last column: defects not found.</returns>
    public static int[][] Of(IReadOnlyList<EvaluatedImage> images, IReadOnlyList<string> labels, Func<LabelledDetection, bool> counts)
    {
        var indexOf = labels.Select(static (label, index) => (label, index)).ToDictionary(static entry => entry.label, static entry => entry.index);
        var matrix = Enumerable.Range(0, labels.Count + 1).Select(_ => new int[labels.Count + 1]).ToArray();
        foreach (var image in images)
        {
            var found = image.Detections.Where(counts).ToArray();
            var meets = Meet(image, found);
            for (var t = 0; t < image.Truth.Count; t++)
                matrix[indexOf[image.Truth[t].Label]][meets[t] is { } f ? indexOf[found[f].Label] : labels.Count]++;
            foreach (var stray in Enumerable.Range(0, found.Length).Except(meets.OfType<int>()))
                matrix[labels.Count][indexOf[found[stray].Label]]++;
        }
        return matrix;
    }

    /// <returns>For each defect the detection that it meets.</returns>
    private static int?[] Meet(EvaluatedImage image, LabelledDetection[] found)
    {
        var pairs = image.Truth
            .SelectMany((defect, truth) => found.Select((detection, index) => (Truth: truth, Found: index, Overlap: detection.Box.IntersectionOverUnion(defect.Box))))
            .Where(static pair => pair.Overlap >= LeastOverlap)
            .OrderByDescending(static pair => pair.Overlap);
        var meets = new int?[image.Truth.Count];
        var taken = new bool[found.Length];
        foreach (var (truth, index, _) in pairs)
        {
            if (meets[truth] is not null || taken[index])
                continue;
            meets[truth] = index;
            taken[index] = true;
        }
        return meets;
    }
}
