using Inspection.Contracts;
using Inspection.Core.Pipeline;
using Inspection.Evaluation.Reporting;

namespace Inspection.Agent.Evaluation;

/// <summary>Where the time of the inspections went.</summary>
internal sealed class StageHistograms
{
    private static readonly (string Name, Func<StageTimes, double> Of)[] stages =
    [
        ("register", static times => times.Register), ("preprocess", static times => times.Preprocess), ("inference", static times => times.Inference),
        ("decode", static times => times.Decode), ("judge", static times => times.Judge),
    ];

    private readonly LatencyHistogram[] histograms = [.. stages.Select(static _ => new LatencyHistogram())];
    private readonly LatencyHistogram total = new();

    public LatencySummary Total => total.Summarise();

    public IReadOnlyDictionary<string, LatencyFigures> Stages => stages
        .Select((stage, index) => (stage.Name, Summary: histograms[index].Summarise()))
        .ToDictionary(static stage => stage.Name, static stage => new LatencyFigures(stage.Summary.P50, stage.Summary.P99));

    public void Record(StageTimes times)
    {
        total.Record(times.Total);
        for (var i = 0; i < stages.Length; i++)
            histograms[i].Record(stages[i].Of(times));
    }
}
