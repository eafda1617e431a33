namespace Inspection.Evaluation.Metrics;

/// <summary>Average precision of one label at any overlap, over images drawn any number of times. Matches once for each overlap.</summary>
internal sealed class LabelOutcomes(IReadOnlyList<EvaluatedImage> images, string label)
{
    private readonly LabelRanking ranking = new(images, label);
    private readonly Dictionary<double, RankedOutcomes> byOverlap = [];

    /// <param name="weights">How often each image counts.</param>
    /// <returns>0–1; NaN where no object was drawn.</returns>
    public double At(double iou, int[] weights)
    {
        if (!byOverlap.TryGetValue(iou, out var outcomes))
            byOverlap[iou] = outcomes = ranking.Match(iou).WithoutTail();
        return AveragePrecision.Of(outcomes, weights);
    }
}
