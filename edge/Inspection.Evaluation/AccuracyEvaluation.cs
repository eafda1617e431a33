using Inspection.Contracts;
using Inspection.Evaluation.Metrics;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation;

/// <summary>Puts the figures of a run over labelled images together.</summary>
public static class AccuracyEvaluation
{
    private const double OverlapOfClasses = 0.5;

    /// <summary>COCO's ten: 0.5, 0.55 … 0.95.</summary>
    private static readonly double[] cocoOverlaps = [.. Enumerable.Range(0, 10).Select(static step => (50 + 5 * step) / 100.0)];

    /// <param name="images">Every image of the list, those that could not be judged too.</param>
    /// <param name="thresholds">Score from which a label counts, for every label that the model knows, as the station judged with.</param>
    /// <param name="latency">From frame available to verdict, over the same images.</param>
    /// <exception cref="ArgumentException">A detection has a label without a threshold.</exception>
    public static EvaluationReport Evaluate(IReadOnlyList<EvaluatedImage> images, IReadOnlyDictionary<string, float> thresholds, LatencySummary latency)
    {
        if (images.SelectMany(static image => image.Detections).FirstOrDefault(found => !thresholds.ContainsKey(found.Label)) is { Label: { } unknown })
            throw new ArgumentException($"No threshold for label '{unknown}'.", nameof(thresholds));
        bool Counts(LabelledDetection found) => found.Score >= thresholds[found.Label];

        var labels = images.SelectMany(static image => image.Truth).Select(static defect => defect.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        double? Mean(double iou) => labels.Length == 0 ? null : labels.Average(label => Precision(images, label, iou));
        var atThresholds = DeepPcbProtocol.At(images, Counts);
        return new EvaluationReport(
            images.Count,
            images.Sum(static image => image.Truth.Count),
            Mean(0.33),
            Mean(OverlapOfClasses),
            labels.Length == 0 ? null : cocoOverlaps.Average(iou => Mean(iou)),
            new DeepPcbFigures(DeepPcbProtocol.AveragePrecision(images), atThresholds.F, atThresholds.Precision, atThresholds.Recall),
            labels.ToDictionary(static label => label, label => OfClass(images, label, Counts)),
            OfImages(images),
            new LatencyFigures(latency.P50, latency.P99));
    }

    private static double Precision(IReadOnlyList<EvaluatedImage> images, string label, double iou)
    {
        var (hits, objects) = ClassMatching.Match(images, label, iou, static _ => true);
        return AveragePrecision.Of(hits, objects);
    }

    private static ClassFigures OfClass(IReadOnlyList<EvaluatedImage> images, string label, Func<LabelledDetection, bool> counts)
    {
        var (hits, objects) = ClassMatching.Match(images, label, OverlapOfClasses, counts);
        var figures = PrecisionRecall.Of(hits.Count(static hit => hit), hits.Length, objects);
        return new ClassFigures(Precision(images, label, OverlapOfClasses), figures.Precision, figures.Recall);
    }

    private static ImageFigures OfImages(IReadOnlyList<EvaluatedImage> images)
    {
        var defective = images.Where(static image => image.Truth.Count > 0).ToArray();
        return new ImageFigures(
            defective.Count(static image => image.Verdict == Verdict.Ok),
            images.Count(static image => image.Truth.Count == 0 && image.Verdict == Verdict.Ng),
            defective.Length,
            images.Count(static image => image.Verdict == Verdict.Unknown));
    }
}
