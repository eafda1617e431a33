using Inspection.Contracts;
using Inspection.Evaluation.Metrics;
using Inspection.Evaluation.Reporting;

namespace Inspection.Evaluation;

/// <summary>Puts the figures of a run over labelled images together.</summary>
public static class AccuracyEvaluation
{
    private const double OverlapOfClasses = 0.5;
    private const double OverlapOfDeepPcb = 0.33;

    /// <summary>COCO's ten: 0.5, 0.55 … 0.95.</summary>
    private static readonly double[] cocoOverlaps = [.. Enumerable.Range(0, 10).Select(static step => (50 + 5 * step) / 100.0)];

    /// <param name="images">Every image of the list, those that could not be judged too.</param>
    /// <param name="thresholds">Score from which a label counts, for every label that the model knows, as the station judged with.</param>
    /// <param name="latency">From frame available to verdict, over the same images.</param>
    /// <param name="clean">Good boards apart: they enter the false alarms only, not the average precision, which stays comparable with others'. Null: none were asked for.</param>
    /// <exception cref="ArgumentException">A detection has a label without a threshold.</exception>
    public static EvaluationReport Evaluate(
        IReadOnlyList<EvaluatedImage> images, IReadOnlyDictionary<string, float> thresholds, LatencySummary latency, IReadOnlyList<EvaluatedImage>? clean = null)
    {
        if (images.Concat(clean ?? []).SelectMany(static image => image.Detections).FirstOrDefault(found => !thresholds.ContainsKey(found.Label)) is { Label: { } unknown })
            throw new ArgumentException($"No threshold for label '{unknown}'.", nameof(thresholds));
        bool Counts(LabelledDetection found) => found.Score >= thresholds[found.Label];

        var labels = images.SelectMany(static image => image.Truth).Select(static defect => defect.Label).Distinct().Order(StringComparer.Ordinal).ToArray();
        var classes = labels.Select(label => new LabelOutcomes(images, label)).ToArray();
        var submitted = DeepPcbProtocol.Match(images, static _ => true);
        var atThresholds = DeepPcbProtocol.Match(images, Counts);
        int[] once = [.. Enumerable.Repeat(1, images.Count)];
        var figures = Figures(once);
        var intervals = labels.Length == 0 ? new Interval?[figures.Length] : Bootstrap.Of(images.Count, Figures);
        var share = atThresholds.Share();
        var curve = OperatingCurve.Of([.. images, .. clean ?? []], thresholds);
        string[] all = [.. thresholds.Keys, .. labels.Except(thresholds.Keys)];
        return new EvaluationReport(
            images.Count,
            images.Sum(static image => image.Truth.Count),
            Defined(figures[0]), Defined(figures[1]), Defined(figures[2]),
            new DeepPcbFigures(Defined(figures[3]) ?? 0, share.F, share.Precision, share.Recall),
            labels.Select((label, index) => (label, index)).ToDictionary(static entry => entry.label, entry => OfClass(entry.label, figures[5 + entry.index], intervals[5 + entry.index])),
            OfImages(images),
            new LatencyFigures(latency.P50, latency.P99),
            new IntervalFigures(intervals[0], intervals[1], intervals[2], intervals[3], intervals[4]),
            AreaRange.Sizes.ToDictionary(static size => size.Name, size => OfSize(images, labels, size.Range)),
            new ConfusionFigures(all, ConfusionMatrix.Of(images, all, Counts)),
            new OperatingFigures(OperatingCurve.WantedCaught, OperatingCurve.Setting(curve), curve),
            clean is null ? null : new CleanFigures(clean.Count, clean.Count(static board => board.Verdict == Verdict.Ng), clean.Count(static board => board.Verdict == Verdict.Unknown)));

        double[] Figures(int[] weights) =>
        [
            MeanOf(classes.Select(outcomes => outcomes.At(OverlapOfDeepPcb, weights))),
            MeanOf(classes.Select(outcomes => outcomes.At(OverlapOfClasses, weights))),
            MeanOf(cocoOverlaps.Select(iou => MeanOf(classes.Select(outcomes => outcomes.At(iou, weights))))),
            DeepPcbProtocol.AveragePrecision(submitted, weights),
            atThresholds.F(weights),
            .. classes.Select(outcomes => outcomes.At(OverlapOfClasses, weights)),
        ];

        ClassFigures OfClass(string label, double ap50, Interval? interval)
        {
            var reported = new LabelRanking(images, label, Counts).Match(OverlapOfClasses);
            var outcomes = new LabelRanking(images, label).Match(OverlapOfClasses);
            var points = new double[AveragePrecision.Points];
            AveragePrecision.Curve(outcomes.Hits, [], outcomes.Objects, points);
            var ap = classes[Array.IndexOf(labels, label)];
            return new ClassFigures(ap50, reported.Share().Precision, reported.Share().Recall, cocoOverlaps.Average(iou => ap.At(iou, once)), outcomes.Objects, interval, points);
        }
    }

    private static SizeFigures OfSize(IReadOnlyList<EvaluatedImage> images, string[] labels, AreaRange range)
    {
        var rankings = labels.Select(label => new LabelRanking(images, label)).ToArray();
        double? At(double iou) => Defined(MeanOf(rankings.Select(ranking => ranking.Match(iou, range)).Select(static outcomes =>
            outcomes.Objects > 0 ? AveragePrecision.Of(outcomes.Hits, outcomes.Objects) : double.NaN)));
        return new SizeFigures(
            images.Sum(image => image.Truth.Count(defect => range.Holds(defect.Box.Area))), At(OverlapOfClasses), cocoOverlaps.Average(iou => At(iou)));
    }

    private static ImageFigures OfImages(IReadOnlyList<EvaluatedImage> images) => new(
        images.Count(static image => image.Truth.Count > 0 && image.Verdict == Verdict.Ok),
        images.Count(static image => image.Truth.Count == 0 && image.Verdict == Verdict.Ng),
        images.Count(static image => image.Truth.Count > 0),
        images.Count(static image => image.Truth.Count == 0),
        images.Count(static image => image.Verdict == Verdict.Unknown));

    /// <summary>Over those that are defined; NaN without any.</summary>
    private static double MeanOf(IEnumerable<double> values) => values.Where(static value => !double.IsNaN(value)).DefaultIfEmpty(double.NaN).Average();

    private static double? Defined(double value) => double.IsNaN(value) ? null : value;
}
