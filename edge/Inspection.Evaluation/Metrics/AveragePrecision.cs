namespace Inspection.Evaluation.Metrics;

/// <summary>Average precision as COCO defines it: the mean, over the 101 recalls 0, 0.01 … 1, of the best precision reached at that recall or beyond.</summary>
public static class AveragePrecision
{
    private const int RecallSteps = 100;

    /// <param name="hits">For each detection, by falling score, whether it met an object.</param>
    /// <param name="objects">True objects, at least 1.</param>
    /// <returns>0–1.</returns>
    public static double Of(ReadOnlySpan<bool> hits, int objects)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(objects);
        var best = BestPrecisionFrom(hits);
        var sum = 0.0;
        var rank = 0;
        var found = 0;
        for (var step = 0; step <= RecallSteps; step++)
        {
            // Recall found/objects ≥ step/100, in whole numbers so that no rounding decides. Recall 0 is reached at the first detection.
            while (rank < hits.Length && (rank == 0 || (long)found * RecallSteps < (long)step * objects))
                found += hits[rank++] ? 1 : 0;
            if (rank == 0 || (long)found * RecallSteps < (long)step * objects)
                break;
            sum += best[rank - 1];
        }
        return sum / (RecallSteps + 1);
    }

    /// <summary>For each rank the highest precision there or at a later one.</summary>
    private static double[] BestPrecisionFrom(ReadOnlySpan<bool> hits)
    {
        var best = new double[hits.Length];
        var found = 0;
        for (var rank = 0; rank < hits.Length; rank++)
        {
            found += hits[rank] ? 1 : 0;
            best[rank] = (double)found / (rank + 1);
        }
        for (var rank = hits.Length - 2; rank >= 0; rank--)
            best[rank] = Math.Max(best[rank], best[rank + 1]);
        return best;
    }
}
