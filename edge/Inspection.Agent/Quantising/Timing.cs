using Inspection.Core.Inference;

namespace Inspection.Agent.Quantising;

/// <summary>Times two models on this processor in turns, so that whatever else the machine does meets both.</summary>
/// <param name="FloatMilliseconds">Median of one inference.</param>
/// <param name="Int8Milliseconds">Median of one inference.</param>
/// <param name="Speedup">Median over the rounds of float time by int8 time.</param>
internal sealed record Timing(double FloatMilliseconds, double Int8Milliseconds, double Speedup)
{
    private const int WarmUp = 5;
    private const int Rounds = 60;

    /// <param name="full">With an image in its planes.</param>
    /// <param name="quantised">With an image in its planes.</param>
    public static Timing Measure(IInferenceEngine full, IInferenceEngine quantised, TimeProvider time, CancellationToken cancellation)
    {
        var rounds = new List<(double Full, double Quantised)>();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            var measured = (One(full, time), One(quantised, time));
            if (round >= WarmUp)
                rounds.Add(measured);
        }
        return new Timing(
            Median(rounds.Select(static round => round.Full)), Median(rounds.Select(static round => round.Quantised)),
            Median(rounds.Select(static round => round.Full / round.Quantised)));
    }

    private static double One(IInferenceEngine engine, TimeProvider time)
    {
        var begin = time.GetTimestamp();
        engine.Run();
        return time.GetElapsedTime(begin).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
