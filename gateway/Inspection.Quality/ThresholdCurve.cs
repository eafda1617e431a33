namespace Inspection.Quality;

/// <summary>False rejects, escapes and cost as functions of one class's threshold, the other classes as they were.</summary>
/// <param name="Good">Good parts looked at.</param>
/// <param name="Bad">Bad parts looked at.</param>
/// <param name="LowestKnown">
/// The lowest score stored. Stations send what reached the threshold of their recipe, so nothing is known of lower thresholds; null without any score.
/// </param>
/// <param name="Points">By rising threshold, from the step at or below <paramref name="LowestKnown"/> to 1.</param>
/// <param name="Best">The point of the lowest cost, the lowest threshold among equals; null without points.</param>
public sealed record ThresholdCurve(long Good, long Bad, double? LowestKnown, IReadOnlyList<ThresholdPoint> Points, ThresholdPoint? Best)
{
    private const int Scale = 1000;

    /// <param name="step">Distance of the thresholds in thousandths, 1–1000.</param>
    /// <param name="falseRejectCost">Of one false reject, in any unit; not negative.</param>
    /// <param name="escapeCost">Of one escape, in the same unit; not negative.</param>
    public static ThresholdCurve Of(IReadOnlyList<ScoreCount> counts, int step, double falseRejectCost, double escapeCost)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, Scale);
        ArgumentOutOfRangeException.ThrowIfNegative(falseRejectCost);
        ArgumentOutOfRangeException.ThrowIfNegative(escapeCost);
        var good = counts.Where(static count => !count.IsBad).Sum(static count => count.Parts);
        var bad = counts.Sum(static count => count.Parts) - good;
        var scored = counts.Where(static count => count.Thousandth >= 0).ToArray();
        if (scored.Length == 0)
            return new ThresholdCurve(good, bad, null, [], null);
        var lowest = scored.Min(static count => count.Thousandth);
        var points = new List<ThresholdPoint>();
        for (var threshold = lowest / step * step; threshold <= Scale; threshold += step)
        {
            var at = threshold;
            var falseRejects = counts.Where(count => !count.IsBad && (count.HasOthers || count.Thousandth >= at)).Sum(static count => count.Parts);
            var escapes = counts.Where(count => count.IsBad && !count.HasOthers && count.Thousandth < at).Sum(static count => count.Parts);
            points.Add(new ThresholdPoint((double)threshold / Scale, falseRejects, escapes, falseRejects * falseRejectCost + escapes * escapeCost));
        }
        return new ThresholdCurve(good, bad, (double)lowest / Scale, points, points.MinBy(static point => point.Cost));
    }
}
