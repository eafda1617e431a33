using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>Contenders timed in turns, round by round: what else the machine does meets all of them, and the ratios hold where the times do not.</summary>
internal sealed class Comparison
{
    private const int WarmUp = 5;
    private const int Rounds = 100;

    private Comparison(IReadOnlyList<Figures> figures) => Figures = figures;

    /// <summary>In the order of the contenders; the first is what the ratios are to.</summary>
    public IReadOnlyList<Figures> Figures { get; }

    public static Comparison Measure(params IReadOnlyList<Contender> contenders)
    {
        var times = new double[contenders.Count][];
        for (var contender = 0; contender < times.Length; contender++)
            times[contender] = new double[Rounds];
        for (var round = -WarmUp; round < Rounds; round++)
        {
            for (var contender = 0; contender < times.Length; contender++)
            {
                var begin = Stopwatch.GetTimestamp();
                contenders[contender].Once();
                if (round >= 0)
                    times[contender][round] = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
            }
        }
        return new Comparison([.. contenders.Select((contender, index) => Summarise(contender.Name, times[index], times[0]))]);
    }

    private static Figures Summarise(string name, double[] times, double[] first)
    {
        var ratios = times.Zip(first, static (time, other) => time / other).Order().ToArray();
        return new Figures(name, Round(ratios[Rounds / 2]), Round(ratios[Rounds / 10]), Round(ratios[Rounds * 9 / 10]), Round(times.Order().ElementAt(Rounds / 2)));
    }

    private static double Round(double value) => Math.Round(value, 3);
}
