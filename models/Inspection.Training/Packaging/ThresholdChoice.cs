using Inspection.Core;
using Inspection.Evaluation;

namespace Inspection.Training.Packaging;

/// <summary>Chooses for each label the score from which it counts: where F is best at IoU 0.5.</summary>
public static class ThresholdChoice
{
    /// <summary>For a label that the images do not show, or of which nothing was found.</summary>
    public const double Unmeasured = 0.5;

    private const float Overlap = 0.5f;
    /// <summary>Where no score lies below for long, the threshold stays within reach of those that counted.</summary>
    private const float WidestGap = 0.2f;

    private const double Lowest = 0.05;
    private const double Highest = 0.95;

    /// <param name="images">Validation images with all detections, down to the lowest score.</param>
    /// <returns>0.05–0.95, two decimals.</returns>
    public static double Of(IReadOnlyList<EvaluatedImage> images, string label)
    {
        var outcomes = images.SelectMany(image => Match(image, label)).OrderByDescending(static outcome => outcome.Score).ToArray();
        var objects = images.Sum(image => image.Truth.Count(defect => defect.Label == label));
        var (best, threshold, hits) = (0.0, Unmeasured, 0);
        for (var rank = 0; rank < outcomes.Length; rank++)
        {
            hits += outcomes[rank].Hit ? 1 : 0;
            // 2PR/(P+R) with P = hits/(rank+1), R = hits/objects.
            var f = 2.0 * hits / (rank + 1 + objects);
            if (f <= best)
                continue;
            best = f;
            // Half-way to the next score: neither of the two is then on the edge.
            var next = rank + 1 < outcomes.Length ? outcomes[rank + 1].Score : 0;
            threshold = (outcomes[rank].Score + Math.Max(next, outcomes[rank].Score - WidestGap)) / 2;
        }
        return Math.Round(Math.Clamp(threshold, Lowest, Highest), 2);
    }

    /// <summary>By falling score each detection takes the object that it overlaps most, of those not yet taken.</summary>
    private static IEnumerable<(float Score, bool Hit)> Match(EvaluatedImage image, string label)
    {
        var free = image.Truth.Where(defect => defect.Label == label).Select(static defect => defect.Box).ToList();
        foreach (var found in image.Detections.Where(found => found.Label == label).OrderByDescending(static found => found.Score))
        {
            var met = free.OrderByDescending(found.Box.IntersectionOverUnion).FirstOrDefault();
            var hit = free.Count > 0 && met.IntersectionOverUnion(found.Box) >= Overlap;
            if (hit)
                free.Remove(met);
            yield return (found.Score, hit);
        }
    }
}
