using Benchmarks.Measuring;

namespace Benchmarks.Boundary;

/// <summary>What one stream did during a step, or the worst of several.</summary>
/// <param name="RatePerSecond">Results at the subscriber.</param>
/// <param name="RateShare">Of the ordered rate.</param>
/// <param name="Latency50Ms">Picture begins to be read → result at the subscriber.</param>
/// <param name="Latency99Takts">In periods of the ordered rate.</param>
/// <param name="Drift">Median latency of the last third by that of the first.</param>
/// <param name="Lost">Sequence numbers that never came.</param>
/// <param name="Overruns">Verdicts after the recipe's deadline.</param>
internal sealed record StreamReading(
    double RatePerSecond, double RateShare, double Latency50Ms, double Latency99Ms, double Latency99Takts, double Drift, long Lost, long Overruns)
{
    /// <summary>Fewer results say nothing about their rate.</summary>
    private const int Least = 3;

    /// <summary>Changes below it are the clock's and the scheduler's.</summary>
    private const double SmallestDriftMs = 5;

    /// <param name="results">Of one station, in the order of arrival.</param>
    /// <param name="orderedPerSecond">What the line was told to do.</param>
    public static StreamReading Of(IReadOnlyList<StreamResult> results, double orderedPerSecond)
    {
        if (results.Count < Least)
            return new StreamReading(0, 0, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity, 0, 0);
        // From interval to interval: the number of results in a fixed time would be off by one.
        var rate = (results.Count - 1) / (results[^1].At - results[0].At).TotalSeconds;
        var latencies = results.Select(static result => (result.At - result.CapturedAt).TotalMilliseconds).ToArray();
        var latency99 = Percentiles.Of(latencies, 0.99);
        var (first, last) = (Percentiles.Median(latencies[..(latencies.Length / 3)]), Percentiles.Median(latencies[^(latencies.Length / 3)..]));
        return new StreamReading(
            rate, rate / orderedPerSecond, Percentiles.Median(latencies), latency99, latency99 / 1000 * orderedPerSecond, last - first < SmallestDriftMs ? 1 : last / first,
            results.Max(static result => result.Sequence) - results.Min(static result => result.Sequence) + 1 - results.Count, results.LongCount(static result => result.Late));
    }

    /// <summary>Figure by figure; what was lost is added up.</summary>
    public static StreamReading Worst(IReadOnlyCollection<StreamReading> streams) => new(
        streams.Min(static stream => stream.RatePerSecond), streams.Min(static stream => stream.RateShare),
        streams.Max(static stream => stream.Latency50Ms), streams.Max(static stream => stream.Latency99Ms), streams.Max(static stream => stream.Latency99Takts),
        streams.Max(static stream => stream.Drift), streams.Sum(static stream => stream.Lost), streams.Sum(static stream => stream.Overruns));
}
