using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Counts over the results that a filter meets.</summary>
/// <param name="Yield">OK ÷ parts, 0–1; null without parts.</param>
/// <param name="Overruns">Parts judged after the deadline of their recipe.</param>
/// <param name="ByLabel">Detections for each label, most frequent first.</param>
/// <param name="ByReason">Parts for each reason of the verdict, most frequent first.</param>
/// <param name="Truth">Null where no part came with truth.</param>
/// <param name="LatencyMs">Null without parts.</param>
/// <param name="FirstAt">Earliest capture.</param>
/// <param name="LastAt">Latest capture.</param>
internal sealed record Statistics(
    long Parts,
    long Ok,
    long Ng,
    long Unknown,
    double? Yield,
    long Overruns,
    IReadOnlyList<LabelCount> ByLabel,
    IReadOnlyList<ReasonCount> ByReason,
    TruthStatistics? Truth,
    LatencyStatistics? LatencyMs,
    DateTimeOffset? FirstAt,
    DateTimeOffset? LastAt);

internal sealed record LabelCount(string Label, long Count);

internal sealed record ReasonCount(VerdictReason Reason, long Count);

/// <param name="Escapes">Parts with a defect judged OK (유출).</param>
/// <param name="FalseRejects">Parts without defect not judged OK (과검).</param>
internal sealed record TruthStatistics(
    long PartsWithTruth, long Defects, long Found, long Missed, long FalseAlarms, long Escapes, long FalseRejects);

/// <summary>Frame available to result handed over, milliseconds, of the newest <see cref="StatisticsReader.LatencyParts"/> parts.</summary>
internal sealed record LatencyStatistics(double P50, double P95, double P99, double Max);
