using Benchmarks.Measuring;

namespace Benchmarks.Tests.Measuring;

public class PercentilesTests
{
    private static readonly double[] hundred = [.. Enumerable.Range(1, 100).Select(static number => (double)number).Reverse()];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 50)]
    [InlineData(0.99, 99)]
    [InlineData(0.991, 100)]
    [InlineData(1, 100)]
    public void Of_HundredNumbers_IsTheNearestRank(double share, double expected) => Percentiles.Of(hundred, share).ShouldBe(expected);

    [Fact]
    public void Of_OneNumber_IsThatNumber() => (Percentiles.Of([7], 0), Percentiles.Of([7], 0.99)).ShouldBe((7, 7));

    [Fact]
    public void Of_Nothing_IsRefused() => Should.Throw<ArgumentOutOfRangeException>(static () => Percentiles.Of([], 0.5));

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Of_NoShare_IsRefused(double share) => Should.Throw<ArgumentOutOfRangeException>(() => Percentiles.Of(hundred, share));
}
