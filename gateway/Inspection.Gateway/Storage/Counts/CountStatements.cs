using System.Data.Common;
using Inspection.Contracts;

namespace Inspection.Gateway.Storage.Counts;

/// <summary>
/// Adds results to the counts, on one connection. Those that are stored together are added up in memory first: a thousand results of thirty stations change a few
/// hundred rows.
/// </summary>
internal sealed class CountStatements(DbConnection connection)
{
    private readonly Dictionary<(long Width, long Begin, long Series, string Verdict, string Reason, string Truth), ResultTally> results = [];
    private readonly Dictionary<(long Begin, long Series, string Label, string Verdict, string Truth), (long Results, long Detections)> types = [];

    private readonly PreparedStatement addResults = new(
        connection,
        """
        INSERT INTO result_counts (width, begins_at, series, verdict, reason, truth, results, detected, defects, found, missed, false_alarms, first_at, last_at)
        VALUES (@width, @begin, @series, @verdict, @reason, @truth, @results, @detected, @defects, @found, @missed, @falseAlarms, @firstAt, @lastAt)
        ON CONFLICT (width, begins_at, series, verdict, reason, truth) DO UPDATE SET
            results = result_counts.results + excluded.results, detected = result_counts.detected + excluded.detected,
            defects = result_counts.defects + excluded.defects, found = result_counts.found + excluded.found, missed = result_counts.missed + excluded.missed,
            false_alarms = result_counts.false_alarms + excluded.false_alarms,
            first_at = CASE WHEN excluded.first_at < result_counts.first_at THEN excluded.first_at ELSE result_counts.first_at END,
            last_at = CASE WHEN excluded.last_at > result_counts.last_at THEN excluded.last_at ELSE result_counts.last_at END
        """,
        "width", "begin", "series", "verdict", "reason", "truth", "results", "detected", "defects", "found", "missed", "falseAlarms", "firstAt", "lastAt");

    private readonly PreparedStatement addTypes = new(
        connection,
        """
        INSERT INTO type_counts (begins_at, series, label, verdict, truth, results, detections)
        VALUES (@begin, @series, @label, @verdict, @truth, @results, @detections)
        ON CONFLICT (begins_at, series, label, verdict, truth) DO UPDATE SET
            results = type_counts.results + excluded.results, detections = type_counts.detections + excluded.detections
        """,
        "begin", "series", "label", "verdict", "truth", "results", "detections");

    public void Add(in ResultFacts facts, ResultMessage message)
    {
        foreach (var width in CountWidth.All)
        {
            var key = (width, CountWidth.Begin(facts.CapturedAt, width), facts.Series, facts.Verdict, facts.Reason, facts.Truth);
            if (!results.TryGetValue(key, out var tally))
                results.Add(key, tally = new ResultTally());
            tally.Add(message, facts.CapturedAt);
        }
    }

    public void AddType(in ResultFacts facts, string label, long detections)
    {
        var key = (CountWidth.Begin(facts.CapturedAt, CountWidth.Day), facts.Series, label, facts.Verdict, facts.Truth);
        var there = types.GetValueOrDefault(key);
        types[key] = (there.Results + 1, there.Detections + detections);
    }

    /// <summary>Writes what was added since the last time.</summary>
    public void Write()
    {
        foreach (var (key, tally) in results)
        {
            addResults.Execute(
                key.Width, key.Begin, key.Series, key.Verdict, key.Reason, key.Truth, tally.Results, tally.Detected, tally.Truth.Defects, tally.Truth.Found,
                tally.Truth.Missed, tally.Truth.FalseAlarms, tally.FirstAt, tally.LastAt);
        }
        foreach (var (key, tally) in types)
            addTypes.Execute(key.Begin, key.Series, key.Label, key.Verdict, key.Truth, tally.Results, tally.Detections);
        results.Clear();
        types.Clear();
    }
}
