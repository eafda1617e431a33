namespace Inspection.Quantisation.Calibration;

/// <summary>Finds the range of a tensor in which rounding to bytes and cutting off outliers together cost the least squared error.</summary>
internal static class RangeSearch
{
    // Beyond this share of what occurs, cutting off never paid on the kit's networks.
    private const double Narrowest = 0.3;
    private const int Candidates = 70;

    public static ByteRange Find(Histogram histogram)
    {
        double lowest = histogram.Lowest, highest = histogram.Highest;
        // Each end in turn, the other one held; the negative one is short or absent behind most activations.
        highest = Best(candidate => Error(histogram, ByteRange.Of(lowest, candidate)), highest);
        lowest = Best(candidate => Error(histogram, ByteRange.Of(candidate, highest)), lowest);
        return ByteRange.Of(lowest, highest);
    }

    private static double Best(Func<double, double> error, double end)
    {
        var (best, least) = (end, error(end));
        for (var step = 1; step <= Candidates && end != 0; step++)
        {
            var candidate = end * (1 - (1 - Narrowest) * step / Candidates);
            if (error(candidate) is var found && found < least)
                (best, least) = (candidate, found);
        }
        return best;
    }

    private static double Error(Histogram histogram, ByteRange range)
    {
        var counts = histogram.Counts;
        var sum = 0.0;
        for (var bin = 0; bin < counts.Length; bin++)
        {
            if (counts[bin] == 0)
                continue;
            var value = histogram.Centre(bin);
            var rounded = (Math.Clamp(Math.Round(value / range.Scale) + range.ZeroPoint, 0, ByteRange.Steps) - range.ZeroPoint) * range.Scale;
            sum += counts[bin] * (value - rounded) * (value - rounded);
        }
        return sum;
    }
}
