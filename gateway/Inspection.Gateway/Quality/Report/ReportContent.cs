using Inspection.Gateway.Storage;
using Inspection.Quality;

namespace Inspection.Gateway.Quality.Report;

/// <summary>Everything that a report says.</summary>
/// <param name="Chart">By day or, within three days, by hour; null without parts.</param>
/// <param name="Lots">In order of time.</param>
internal sealed record ReportContent(
    ResultFilter Filter, DateTimeOffset MadeAt, TimeSpan UtcOffset, QualitySummary Summary, DefectPareto Pareto, PChart? Chart, IReadOnlyList<TrendPoint> Lots);
