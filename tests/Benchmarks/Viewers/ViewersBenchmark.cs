using Benchmarks.Measuring;
using Inspection.Contracts;

namespace Benchmarks.Viewers;

/// <summary>
/// Thirty browsers on one gateway: how old a frame is when it arrives, against one browser in the same run, in turns. Clients, station and gateway share
/// this machine; a network between them would add the same to all.
/// </summary>
internal sealed class ViewersBenchmark : IBenchmark
{
    private const int Many = 30;
    private const int Rounds = 3;
    private static readonly TimeSpan duration = TimeSpan.FromSeconds(8);

    public string Name => "viewers";

    public LocalizedText Title => Texts.ViewersTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        var rounds = MeasureAsync(say).GetAwaiter().GetResult();
        yield return Comparison.Of(
            Summarise("1 viewer", rounds, static round => round.One),
            Summarise($"{Many} viewers", rounds, static round => round.Many),
            Summarise($"{Many} viewers beside one that reads slowly", rounds, static round => round.Slow));
    }

    private static async Task<List<Round>> MeasureAsync(Action<LocalizedText> say)
    {
        await using var stage = await ViewerStage.StartAsync();
        // Once before it counts: the gateway compiles its paths when they are first taken.
        await ViewerPhase.MeasureAsync(stage, Many, 1, duration);
        var rounds = new List<Round>();
        for (var round = 0; round < Rounds; round++)
        {
            var one = await ViewerPhase.MeasureAsync(stage, 1, 0, duration);
            var many = await ViewerPhase.MeasureAsync(stage, Many, 0, duration);
            var slow = await ViewerPhase.MeasureAsync(stage, Many, 1, duration);
            foreach (var phase in (ViewerPhase[])[one, many, slow])
                say(Texts.Viewers(phase.FramesPerSecond.Length, phase.FramesPerSecond.Min(), phase.SentPerSecond, phase.ProcessorShare, phase.MemoryMegabytes));
            rounds.Add(new Round(one, many, slow));
        }
        return rounds;
    }

    private static Figures Summarise(string name, List<Round> rounds, Func<Round, ViewerPhase> pick)
    {
        var phases = rounds.Select(pick).ToArray();
        var ratios = rounds.Select(round => pick(round).Latency(0.5) / round.One.Latency(0.5)).Order().ToArray();
        var ratios99 = rounds.Select(round => pick(round).Latency(0.99) / round.One.Latency(0.99)).ToArray();
        return new Figures(
            name, Round3(Middle(ratios)), Round3(ratios[0]), Round3(ratios[^1]), Round3(Middle(ratios99)),
            Round3(Middle([.. phases.Select(static phase => phase.Latency(0.5))])), Round3(Middle([.. phases.Select(static phase => phase.Latency(0.99))])))
        {
            Further = new Dictionary<string, object>
            {
                ["viewers"] = phases[0].FramesPerSecond.Length,
                ["frames_per_second_sent"] = Round3(Middle([.. phases.Select(static phase => phase.SentPerSecond)])),
                ["frames_per_second_mean"] = Round3(Middle([.. phases.Select(static phase => phase.FramesPerSecond.Average())])),
                ["frames_per_second_least"] = Round3(phases.Min(static phase => phase.FramesPerSecond.Min())),
                ["gateway_cores"] = Round3(Middle([.. phases.Select(static phase => phase.ProcessorShare)])),
                ["gateway_megabytes"] = Round3(phases.Max(static phase => phase.MemoryMegabytes)),
            },
        };
    }

    private static double Middle(double[] values) => values.Order().ElementAt(values.Length / 2);

    private static double Round3(double value) => Math.Round(value, 3);

    private sealed record Round(ViewerPhase One, ViewerPhase Many, ViewerPhase Slow);
}
