using System.Data.Common;
using Dapper;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage;

/// <summary>Counts results. Thread-safe.</summary>
internal sealed class StatisticsReader(LimitedReading reading)
{
    /// <summary>Percentiles come from so many newest parts at most: sorting them takes milliseconds, however large the database grows.</summary>
    public const int LatencyParts = 10_000;

    /// <summary>Throws as <see cref="LimitedReading.Run"/> does.</summary>
    public Statistics Read(ResultFilter filter, CancellationToken cancellation = default) =>
        reading.Run((connection, snapshot) => Read(filter, connection, snapshot), cancellation);

    private static Statistics Read(ResultFilter filter, DbConnection connection, DbTransaction snapshot)
    {
        var conditions = new ResultConditions(filter);
        var (source, where, parameters) = (conditions.Source, conditions.All, conditions.Parameters);
        var totals = connection.QuerySingle<Totals>($"""
            SELECT COUNT(*) AS Parts,
                   COUNT(*) FILTER (WHERE verdict = 'OK') AS Ok, COUNT(*) FILTER (WHERE verdict = 'NG') AS Ng,
                   COUNT(*) FILTER (WHERE verdict = 'UNKNOWN') AS Unknown,
                   COUNT(*) FILTER (WHERE reason = 'overrun') AS Overruns,
                   COUNT(truth_defects) AS PartsWithTruth,
                   COALESCE(SUM(truth_defects), 0) AS Defects, COALESCE(SUM(truth_found), 0) AS Found,
                   COALESCE(SUM(truth_missed), 0) AS Missed, COALESCE(SUM(truth_false_alarms), 0) AS FalseAlarms,
                   COUNT(*) FILTER (WHERE truth_defects > 0 AND verdict = 'OK') AS Escapes,
                   COUNT(*) FILTER (WHERE truth_defects = 0 AND verdict <> 'OK') AS FalseRejects,
                   MIN(r.captured_at) AS FirstAt, MAX(r.captured_at) AS LastAt
            FROM {source} WHERE {where}
            """, parameters, snapshot);
        var labels = connection.Query<(string Label, long Count)>($"""
            SELECT d.label, COUNT(*) FROM {source} JOIN detections d ON d.result = r.id WHERE {where} GROUP BY d.label ORDER BY COUNT(*) DESC, d.label
            """, parameters, snapshot);
        var reasons = connection.Query<(string Reason, long Count)>($"""
            SELECT r.reason, COUNT(*) FROM {source} WHERE {where} GROUP BY r.reason ORDER BY COUNT(*) DESC, r.reason
            """, parameters, snapshot);
        var latencies = connection.Query<double>($"""
            SELECT total_ms FROM {source} WHERE {where} ORDER BY r.captured_at DESC, r.id DESC LIMIT {LatencyParts}
            """, parameters, snapshot);

        return new Statistics(
            totals.Parts, totals.Ok, totals.Ng, totals.Unknown,
            totals.Parts == 0 ? null : (double)totals.Ok / totals.Parts,
            totals.Overruns,
            [.. labels.Select(row => new LabelCount(row.Label, row.Count))],
            [.. reasons.Select(row => new ReasonCount(WireWord<VerdictReason>.Parse(row.Reason), row.Count))],
            totals.PartsWithTruth == 0 ? null : new TruthStatistics(
                totals.PartsWithTruth, totals.Defects, totals.Found, totals.Missed, totals.FalseAlarms, totals.Escapes, totals.FalseRejects),
            Latency([.. latencies.Order()]),
            totals.FirstAt is { } first ? StoredTime.ToTime(first) : null,
            totals.LastAt is { } last ? StoredTime.ToTime(last) : null);
    }

    private static LatencyStatistics? Latency(double[] sorted)
    {
        return sorted.Length == 0 ? null : new LatencyStatistics(NearestRank(0.50), NearestRank(0.95), NearestRank(0.99), sorted[^1]);

        double NearestRank(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }

    private sealed class Totals
    {
        public long Parts { get; init; }
        public long Ok { get; init; }
        public long Ng { get; init; }
        public long Unknown { get; init; }
        public long Overruns { get; init; }
        public long PartsWithTruth { get; init; }
        public long Defects { get; init; }
        public long Found { get; init; }
        public long Missed { get; init; }
        public long FalseAlarms { get; init; }
        public long Escapes { get; init; }
        public long FalseRejects { get; init; }
        public long? FirstAt { get; init; }
        public long? LastAt { get; init; }
    }
}
