using Benchmarks.Boundary;

namespace Benchmarks.Tests.Boundary;

public class StreamReadingTests
{
    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_LineAsOrdered_HasTheWholeRateWhateverTheWindow()
    {
        var reading = StreamReading.Of(Line(51, 100, static _ => 20), 10);

        (reading.RatePerSecond, reading.RateShare).ShouldBe((10, 1));
        (reading.Latency50Ms, reading.Latency99Ms, reading.Drift, reading.Lost, reading.Overruns).ShouldBe((20, 20, 1, 0, 0));
        reading.Latency99Takts.ShouldBe(0.2, 1e-9);
    }

    [Fact]
    public void Of_LatencyThatGrows_Drifts() => StreamReading.Of(Line(90, 100, static number => 10 + number), 10).Drift.ShouldBe(84.0 / 24, 0.1);

    [Fact]
    public void Of_LatencyThatGrowsByLittle_DoesNotDrift() => StreamReading.Of(Line(90, 100, static number => 1 + number / 30.0), 10).Drift.ShouldBe(1);

    [Fact]
    public void Of_MissingNumbersAndLateVerdicts_AreCounted()
    {
        var results = Line(10, 100, static _ => 20).Where(static (_, index) => index is not (3 or 4)).Select(static (result, index) => result with { Late = index == 0 }).ToList();

        var reading = StreamReading.Of(results, 10);

        (reading.Lost, reading.Overruns).ShouldBe((2, 1));
    }

    [Fact]
    public void Worst_TwoStreams_TakesTheWorseOfEachFigure()
    {
        var quick = new StreamReading(10, 1, 5, 50, 0.5, 1, 1, 0);
        var slow = new StreamReading(8, 0.8, 9, 20, 0.2, 2, 2, 3);

        StreamReading.Worst([quick, slow]).ShouldBe(new StreamReading(8, 0.8, 9, 50, 0.5, 2, 3, 3));
    }

    private static List<StreamResult> Line(int count, double periodMs, Func<int, double> latencyMs) =>
        [.. Enumerable.Range(0, count).Select(number => (At: start.AddMilliseconds(number * periodMs), number)).Select(each => new StreamResult(each.At, each.At.AddMilliseconds(-latencyMs(each.number)), each.number, false))];
}
