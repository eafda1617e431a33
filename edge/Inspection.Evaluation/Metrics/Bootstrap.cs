namespace Inspection.Evaluation.Metrics;

/// <summary>
/// Percentile bootstrap by image (Efron 1979): the images are drawn anew, with replacement, and the figures taken each time. By image because the defects of one board
/// stand and fall together.
/// </summary>
internal static class Bootstrap
{
    private const int Resamples = 1000;
    private const int Seed = 20261121;

    /// <param name="figures">Given how often each image was drawn, the figures; NaN where one is not defined.</param>
    /// <returns>For each figure its 2.5 % and 97.5 % quantiles; null where it was never defined.</returns>
    public static Interval?[] Of(int images, Func<int[], double[]> figures)
    {
        var random = new Random(Seed);
        var weights = new int[images];
        List<double>[] drawn = [];
        for (var resample = 0; resample < Resamples; resample++)
        {
            Array.Clear(weights);
            for (var i = 0; i < images; i++)
                weights[random.Next(images)]++;
            var values = figures(weights);
            if (resample == 0)
                drawn = [.. values.Select(static _ => new List<double>(Resamples))];
            for (var figure = 0; figure < values.Length; figure++)
            {
                if (!double.IsNaN(values[figure]))
                    drawn[figure].Add(values[figure]);
            }
        }
        return [.. drawn.Select(Quantiles)];
    }

    private static Interval? Quantiles(List<double> values)
    {
        if (values.Count == 0)
            return null;
        values.Sort();
        return new Interval(values[(int)(0.025 * (values.Count - 1))], values[(int)Math.Ceiling(0.975 * (values.Count - 1))]);
    }
}
