namespace Inspection.Inference.Heads;

/// <summary>Raw anomaly scores to 0–1 with the threshold at one half, as anomalib 1 does it: (score − threshold) ÷ (maximum − minimum) + 0.5.</summary>
internal sealed class AnomalyScale
{
    private readonly double threshold;
    private readonly double range;

    private AnomalyScale(double threshold, double range) => (this.threshold, this.range) = (threshold, range);

    /// <returns>Null where the manifest gives none of the options, and scores are 0–1 already.</returns>
    public static AnomalyScale? Read(HeadSetup setup, string thresholdKey)
    {
        if (!setup.Has("minimum") && !setup.Has("maximum") && !setup.Has(thresholdKey))
            return null;
        var (minimum, maximum) = (setup.Number("minimum", double.MinValue, double.MaxValue), setup.Number("maximum", double.MinValue, double.MaxValue));
        return maximum > minimum
            ? new AnomalyScale(setup.Number(thresholdKey, double.MinValue, double.MaxValue), maximum - minimum)
            : throw setup.Wrong("maximum", setup.Option("maximum"), Texts.AboveMinimum);
    }

    public float Normalise(float score) => (float)Math.Clamp((score - threshold) / range + 0.5, 0, 1);
}
