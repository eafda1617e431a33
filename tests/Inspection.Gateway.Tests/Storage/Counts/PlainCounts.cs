using Inspection.Contracts;
using Inspection.Gateway.Quality;
using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Tests.Storage.Counts;

/// <summary>What the readers should say, counted one by one.</summary>
internal sealed class PlainCounts(IReadOnlyList<PlainResult> results)
{
    public QualitySummary Summary(ResultFilter filter)
    {
        var met = Meeting(filter);
        var parts = met.GroupBy(static result => (result.Station, result.Message.PartId)).Select(static part => part.OrderBy(Order).ToArray()).ToArray();
        var known = met.Where(static result => result.Actual is not null).ToArray();
        return new QualitySummary(
            met.Length, Count(met, Verdict.Ok), Count(met, Verdict.Ng), Count(met, Verdict.Unknown), Share.Among(Count(met, Verdict.Ok), met.Length), parts.Length,
            Share.Among(parts.Count(static part => part[0].Message.Verdict == Verdict.Ok), parts.Length),
            Share.Among(parts.Count(static part => part[^1].Message.Verdict == Verdict.Ok), parts.Length),
            known.Length == 0 ? null : new KnownParts(
                met.Count(static result => result.Reviewed is not null), known.Count(static result => result.Reviewed is null),
                KnownAmong([.. met.Where(static result => result.Message.Verdict == Verdict.Ok)]), KnownAmong([.. met.Where(static result => result.Message.Verdict != Verdict.Ok)]),
                new ConfusionMatrix(
                    Of(Verdict.Ok, Verdict.Ok), Of(Verdict.Ng, Verdict.Ok), Of(Verdict.Unknown, Verdict.Ok),
                    Of(Verdict.Ok, Verdict.Ng), Of(Verdict.Ng, Verdict.Ng), Of(Verdict.Unknown, Verdict.Ng)),
                InOrder(met.Where(static result => result.Reviewed == Verdict.Ok || result.ReviewedLabel is not null)
                    .GroupBy(static result => (result.ReviewedLabel, result.MachineLabel))
                    .Select(static group => new LabelConfusion(group.Key.ReviewedLabel, group.Key.MachineLabel, group.Count())))));

        long Of(Verdict verdict, Verdict actual) => known.Count(result => result.Message.Verdict == verdict && result.Actual == actual);
    }

    public DefectPareto Pareto(ResultFilter filter)
    {
        var types = Meeting(filter).SelectMany(static result => result.Types).GroupBy(static type => type.Label).ToArray();
        return new DefectPareto(
            Inspection.Quality.Pareto.Of(types.Select(static type => (type.Key, (long)type.Count()))),
            Inspection.Quality.Pareto.Of(types.Select(static type => (type.Key, type.Sum(static one => one.Detections)))));
    }

    public IReadOnlyList<TrendPoint> Trend(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset) => InOrder(Groups(filter, kind, utcOffset).Select(static group =>
        TrendPoint.Of(group.Key, group.Min(static result => result.Message.CapturedAt), Count(group, Verdict.Ok), Count(group, Verdict.Ng), Count(group, Verdict.Unknown))));

    /// <summary>In the order of their names.</summary>
    public IReadOnlyList<Subgroup> Actual(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset) => [.. Groups(filter, kind, utcOffset)
        .Select(static group => new Subgroup(group.Key, group.Count(static result => result.Actual is not null), group.Count(static result => result.Actual == Verdict.Ng)))
        .OrderBy(static group => group.Name, StringComparer.Ordinal)];

    public IReadOnlyList<ScoreCount> Scores(ResultFilter filter, string label) => InOrder(
        Meeting(filter with { Label = null, Verdict = null, MinimumScore = null, MaximumScore = null })
            .Where(static result => result.Actual is not null && result.Message.Verdict != Verdict.Unknown)
            .GroupBy(result => (
                Thousandth: result.TopScore(label) is { } score ? (int)(score * 10_000 + 0.5) / 10 : -1, Others: result.Types.Any(type => type.Label != label),
                IsBad: result.Actual == Verdict.Ng))
            .Select(static group => new ScoreCount(group.Key.Thousandth, group.Key.Others, group.Key.IsBad, group.Count())));

    public Statistics Statistics(ResultFilter filter)
    {
        var met = Meeting(filter);
        if (met.Length == 0)
            return new Statistics(0, 0, 0, 0, null, 0, [], [], null, null, null, null);
        var truth = met.Where(static result => result.Message.Truth is not null).ToArray();
        double[] latencies = [.. met.Select(static result => result.Message.StagesMs.Total).Order()];
        return new Statistics(
            met.Length, Count(met, Verdict.Ok), Count(met, Verdict.Ng), Count(met, Verdict.Unknown), (double)Count(met, Verdict.Ok) / met.Length,
            met.Count(static result => result.Message.Reason == VerdictReason.Overrun),
            [.. met.SelectMany(static result => result.Types).GroupBy(static type => type.Label)
                .Select(static type => new LabelCount(type.Key, type.Sum(static one => one.Detections)))
                .OrderByDescending(static count => count.Count).ThenBy(static count => count.Label, StringComparer.Ordinal)],
            [.. met.GroupBy(static result => result.Message.Reason).Select(static group => new ReasonCount(group.Key, group.Count()))
                .OrderByDescending(static count => count.Count).ThenBy(static count => WireWord<VerdictReason>.Of(count.Reason), StringComparer.Ordinal)],
            truth.Length == 0 ? null : new TruthStatistics(
                truth.Length, Sum(static told => told.Defects.Count), Sum(static told => told.Found), Sum(static told => told.Missed), Sum(static told => told.FalseAlarms),
                truth.Count(static result => result.Message is { Truth.Defects.Count: > 0, Verdict: Verdict.Ok }),
                truth.Count(static result => result.Message is { Truth.Defects.Count: 0, Verdict: not Verdict.Ok })),
            new LatencyStatistics(Rank(0.5), Rank(0.95), Rank(0.99), latencies[^1]),
            met.Min(static result => result.Message.CapturedAt), met.Max(static result => result.Message.CapturedAt));

        double Rank(double share) => latencies[(int)Math.Ceiling(share * latencies.Length) - 1];

        long Sum(Func<TruthMessage, int> part) => truth.Sum(result => result.Message.Truth is { } told ? part(told) : 0);
    }

    public static LabelConfusion[] InOrder(IEnumerable<LabelConfusion> cells) =>
        [.. cells.OrderBy(static cell => cell.Actual, StringComparer.Ordinal).ThenBy(static cell => cell.Machine, StringComparer.Ordinal)];

    public static TrendPoint[] InOrder(IEnumerable<TrendPoint> points) => [.. points.OrderBy(static point => point.FirstAt).ThenBy(static point => point.Name, StringComparer.Ordinal)];

    public static ScoreCount[] InOrder(IEnumerable<ScoreCount> counts) =>
        [.. counts.OrderBy(static count => count.Thousandth).ThenBy(static count => count.HasOthers).ThenBy(static count => count.IsBad)];

    private IEnumerable<IGrouping<string, PlainResult>> Groups(ResultFilter filter, SubgroupKind kind, TimeSpan utcOffset) =>
        Meeting(filter).Where(result => result.Group(kind, utcOffset) is not null).GroupBy(result => result.Group(kind, utcOffset) ?? "");

    private PlainResult[] Meeting(ResultFilter filter) => [.. results.Where(result => result.Meets(filter))];

    private static long Count(IEnumerable<PlainResult> met, Verdict verdict) => met.Count(result => result.Message.Verdict == verdict);

    /// <summary>Of two inspections at the same moment the one that said OK goes first.</summary>
    private static (DateTimeOffset, bool) Order(PlainResult result) => (result.Message.CapturedAt, result.Message.Verdict != Verdict.Ok);

    private static Share KnownAmong(PlainResult[] met) => Share.Among(met.Count(static result => result.Actual is not null), met.Length);
}
