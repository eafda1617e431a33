using Benchmarks.Swapping;

namespace Benchmarks.Tests.Swapping;

public class LineTests
{
    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Between_GapReachesIntoTheTime_CountsWhole()
    {
        var line = At(0, 10, 20, 100, 110);

        line.Between(Moment(15), Moment(50)).ShouldNotBeNull().LongestGapMs.ShouldBe(80);
        line.Between(Moment(100), Moment(110)).ShouldNotBeNull().LongestGapMs.ShouldBe(10);
    }

    [Fact]
    public void Between_SteadyLine_HasItsRateAndLatency()
    {
        var window = At([.. Enumerable.Range(0, 101).Select(static number => number * 10.0)]).Between(Moment(0), Moment(1000)).ShouldNotBeNull();

        window.PartsPerSecond.ShouldBe(101);
        (window.LongestGapMs, window.Latency50Ms, window.Latency99Ms).ShouldBe((10, 5, 5));
    }

    [Fact]
    public void Between_NoResultInside_IsNothing() => At(0, 100).Between(Moment(10), Moment(20)).ShouldBeNull();

    [Fact]
    public void LostAndRepeated_MissingAndDoubledNumbers_AreCounted()
    {
        var line = new Line([Result(0, 1), Result(1, 2), Result(2, 2), Result(3, 5)]);

        (line.Lost, line.Repeated).ShouldBe((2, 1));
    }

    [Fact]
    public void LostAndRepeated_LineThatBeganEarlier_CountsFromTheFirstHeard()
    {
        var line = new Line([Result(0, 7), Result(1, 8), Result(2, 9)]);

        (line.Lost, line.Repeated).ShouldBe((0, 0));
    }

    private static Line At(params double[] milliseconds) => new([.. milliseconds.Select(static (at, index) => Result(at, index + 1))]);

    private static LineResult Result(double milliseconds, long sequence) => new(Moment(milliseconds), sequence, Moment(milliseconds - 5));

    private static DateTimeOffset Moment(double milliseconds) => start.AddMilliseconds(milliseconds);
}
