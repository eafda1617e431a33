namespace Inspection.Evaluation.Metrics;

/// <summary>
/// Average precision as COCO defines it: the mean, over the 101 recalls 0, 0.01 … 1, of the best precision reached at that recall or beyond. Also at IoU 0.33 and 0.5 alone:
/// one interpolation throughout, so that figures at different overlaps can be compared.
/// </summary>
public static class AveragePrecision
{
    private const int RecallSteps = 100;

    /// <summary>Length of <see cref="Curve"/>.</summary>
    public const int Points = RecallSteps + 1;

    /// <param name="hits">For each detection, by falling score, whether it met an object.</param>
    /// <param name="objects">True objects, at least 1.</param>
    /// <returns>0–1.</returns>
    public static double Of(ReadOnlySpan<bool> hits, int objects)
    {
        Span<double> curve = stackalloc double[Points];
        Curve(hits, [], objects, curve);
        return Mean(curve);
    }

    /// <summary>The same over images of which each counts as often as it was drawn.</summary>
    /// <param name="weights">By image.</param>
    /// <returns>NaN where no object was drawn.</returns>
    internal static double Of(RankedOutcomes outcomes, ReadOnlySpan<int> weights)
    {
        var objects = outcomes.WeightedObjects(weights);
        if (objects == 0)
            return double.NaN;
        var drawn = System.Buffers.ArrayPool<int>.Shared.Rent(outcomes.Images.Length);
        for (var i = 0; i < outcomes.Images.Length; i++)
            drawn[i] = weights[outcomes.Images[i]];
        Span<double> curve = stackalloc double[Points];
        Curve(outcomes.Hits, drawn.AsSpan(0, outcomes.Images.Length), objects, curve);
        System.Buffers.ArrayPool<int>.Shared.Return(drawn);
        return Mean(curve);
    }

    /// <summary>The best precision at recall step/100 or beyond, for each of the 101 steps; 0 where that recall is not reached.</summary>
    /// <param name="weights">How often each detection counts; empty: once.</param>
    public static void Curve(ReadOnlySpan<bool> hits, ReadOnlySpan<int> weights, int objects, Span<double> curve)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(objects);
        curve.Clear();
        long found = 0, seen = 0;
        // The first step that has not been reached; recall 0 is reached at the first detection.
        var next = 0;
        for (var rank = 0; rank < hits.Length; rank++)
        {
            var weight = weights.IsEmpty ? 1 : weights[rank];
            if (weight == 0)
                continue;
            seen += weight;
            found += hits[rank] ? weight : 0;
            // Recall found/objects ≥ step/100, in whole numbers so that no rounding decides.
            while (next <= RecallSteps && found * RecallSteps >= (long)next * objects)
                next++;
            if (next > 0)
                curve[next - 1] = Math.Max(curve[next - 1], (double)found / seen);
        }
        for (var step = RecallSteps - 1; step >= 0; step--)
            curve[step] = Math.Max(curve[step], curve[step + 1]);
    }

    private static double Mean(ReadOnlySpan<double> curve)
    {
        var sum = 0.0;
        foreach (var precision in curve)
            sum += precision;
        return sum / Points;
    }
}
