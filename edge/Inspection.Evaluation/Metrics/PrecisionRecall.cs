namespace Inspection.Evaluation.Metrics;

/// <summary>How many detections are right, and how many objects are found; 0–1. A share of nothing is 0, as DeepPCB's script has it.</summary>
public readonly record struct PrecisionRecall(double Precision, double Recall)
{
    /// <summary>Harmonic mean of both.</summary>
    public double F => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static PrecisionRecall Of(int hits, int detections, int objects) =>
        new(detections > 0 ? (double)hits / detections : 0, objects > 0 ? (double)hits / objects : 0);
}
