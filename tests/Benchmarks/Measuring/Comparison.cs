using System.Diagnostics;

namespace Benchmarks.Measuring;

/// <summary>Contenders timed in turns, round by round: what else the machine does meets all of them, and the ratios hold where the times do not.</summary>
internal sealed class Comparison
{
    private const int UsualRounds = 100;

    private Comparison(IReadOnlyList<Figures> figures) => Figures = figures;

    /// <summary>In the order of the contenders; the first is what the ratios are to.</summary>
    public IReadOnlyList<Figures> Figures { get; }

    /// <summary>Of figures that were not taken by timing a call.</summary>
    public static Comparison Of(params IReadOnlyList<Figures> figures) => new(figures);

    public static Comparison Measure(params IReadOnlyList<Contender> contenders) => Measure(UsualRounds, contenders);

    /// <param name="rounds">How often each contender is timed, after a twentieth of that to warm up.</param>
    public static Comparison Measure(int rounds, params IReadOnlyList<Contender> contenders)
    {
        var times = new double[contenders.Count][];
        for (var contender = 0; contender < times.Length; contender++)
            times[contender] = new double[rounds];
        for (var round = -rounds / 20; round < rounds; round++)
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

    /// <summary>What was done once each, and cannot be repeated in turns.</summary>
    public static Comparison Of(params IReadOnlyList<(string Name, TimeSpan Time)> once) => new([.. once.Select(item =>
    {
        var (milliseconds, ratio) = (Round(item.Time.TotalMilliseconds), Round(item.Time / once[0].Time));
        return new Figures(item.Name, ratio, ratio, ratio, ratio, milliseconds, milliseconds);
    })]);

    private static Figures Summarise(string name, double[] times, double[] first)
    {
        var ratios = times.Zip(first, static (time, other) => time / other).Order().ToArray();
        var ordered = times.Order().ToArray();
        return new Figures(
            name, Round(At(ratios, 0.5)), Round(At(ratios, 0.1)), Round(At(ratios, 0.9)), Round(At(ordered, 0.99) / At(first.Order().ToArray(), 0.99)),
            Round(At(ordered, 0.5)), Round(At(ordered, 0.99)));
    }

    private static double At(double[] ordered, double share) => ordered[(int)(ordered.Length * share)];

    private static double Round(double value) => Math.Round(value, 3);
}
