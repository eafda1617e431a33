using System.Data.Common;
using Dapper;
using Inspection.Contracts;
using Inspection.Gateway.Storage.Counts;

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
        // What the line knew of each defect is counted by result alone.
        var cells = CellReader.IsByType(filter) || Known.IsAskedFor(filter)
            ? [.. CellReader.FromResults(connection, snapshot, filter, CellGrouping.None)]
            : CellReader.Read(connection, snapshot, filter, CellGrouping.None, CellDetail.Reasons);
        if (cells.Count == 0)
            return new Statistics(0, 0, 0, 0, null, 0, [], [], null, null, null, null);
        var (parts, ok) = (Sum(static _ => true), Sum(static cell => cell.Verdict == "OK"));
        var (first, last) = (StoredTime.ToTime(cells.Min(static cell => cell.FirstAt)), StoredTime.ToTime(cells.Max(static cell => cell.LastAt)));
        return new Statistics(
            parts, ok, Sum(static cell => cell.Verdict == "NG"), Sum(static cell => cell.Verdict == "UNKNOWN"), (double)ok / parts,
            Sum(static cell => cell.Reason == "overrun"),
            [.. TypeReader.Read(connection, snapshot, filter).OrderByDescending(static type => type.Detections).ThenBy(static type => type.Label, StringComparer.Ordinal)
                .Select(static type => new LabelCount(type.Label, type.Detections))],
            [.. cells.GroupBy(static cell => cell.Reason, static cell => cell.Results).Select(static group => (Reason: group.Key, Count: group.Sum()))
                .OrderByDescending(static row => row.Count).ThenBy(static row => row.Reason, StringComparer.Ordinal)
                .Select(static row => new ReasonCount(WireWord<VerdictReason>.Parse(row.Reason), row.Count))],
            Truth(cells), Latency(connection, snapshot, filter with { From = first, To = last.AddMicroseconds(1) }), first, last);

        long Sum(Func<ResultCell, bool> isMeant) => cells.Where(isMeant).Sum(static cell => cell.Results);
    }

    private static TruthStatistics? Truth(IReadOnlyList<ResultCell> cells)
    {
        var known = cells.Where(static cell => cell.Truth.Length > 0).ToArray();
        if (known.Length == 0)
            return null;
        var tally = known.Aggregate(default(TruthTally), static (sum, cell) => sum + cell.Tally);
        return new TruthStatistics(
            known.Sum(static cell => cell.Results), tally.Defects, tally.Found, tally.Missed, tally.FalseAlarms,
            known.Where(static cell => cell is { Truth: "NG", Verdict: "OK" }).Sum(static cell => cell.Results),
            known.Where(static cell => cell is { Truth: "OK", Verdict: not "OK" }).Sum(static cell => cell.Results));
    }

    /// <param name="filter">Between the first and the last result that it meets: beyond, nothing would be found in a long time.</param>
    private static LatencyStatistics Latency(DbConnection connection, DbTransaction snapshot, ResultFilter filter)
    {
        var conditions = new ResultConditions(filter);
        double[] sorted = [.. connection.Query<double>(
            $"SELECT r.total_ms FROM {conditions.Source} WHERE {conditions.All} ORDER BY {conditions.Time} DESC, {conditions.Row} DESC LIMIT {LatencyParts}",
            conditions.Parameters, snapshot).Order()];
        return new LatencyStatistics(NearestRank(0.50), NearestRank(0.95), NearestRank(0.99), sorted[^1]);

        double NearestRank(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
