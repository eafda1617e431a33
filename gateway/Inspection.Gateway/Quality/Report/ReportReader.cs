using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Quality.Report;

/// <summary>Counts everything that a report says. Throws as <see cref="LimitedReading.Run"/> does.</summary>
internal sealed class ReportReader(QualityReader quality, TrendReader trends, TimeProvider time)
{
    /// <summary>A chart of hours stays readable so long.</summary>
    private static readonly TimeSpan LongestByHour = TimeSpan.FromDays(3);

    public ReportContent Read(ResultFilter filter, TimeSpan utcOffset, CancellationToken cancellation)
    {
        var kind = filter.To - filter.From <= LongestByHour ? SubgroupKind.Hour : SubgroupKind.Day;
        return new ReportContent(
            filter, time.GetUtcNow(), utcOffset, quality.Summary(filter, cancellation), quality.Pareto(filter, cancellation),
            PChart.Of(trends.Subgroups(filter, kind, Counting.Rejected, utcOffset, cancellation)),
            trends.Trend(filter, SubgroupKind.Lot, utcOffset, cancellation));
    }
}
