using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Tests.Metrics;

public sealed class IntervalTests
{
    private const double Tolerance = 1e-6;

    [Theory]
    // z² ÷ (n + z²) with z² = 3.841459.
    [InlineData(0, 150, 0, 0.024970)]
    [InlineData(150, 150, 0.975030, 1)]
    [InlineData(0, 10_000, 0, 0.000384)]
    // Centre 0.5; half = 1.959964 · sqrt(0.025 + 3.841459/400) ÷ 1.3841459.
    [InlineData(5, 10, 0.236593, 0.763407)]
    [InlineData(0, 0, 0, 1)]
    public void Wilson_KnownShares_AreThoseOfTheFormula(int count, int of, double low, double high)
    {
        var interval = Interval.Wilson(count, of);

        interval.Low.ShouldBe(low, Tolerance);
        interval.High.ShouldBe(high, Tolerance);
    }

    [Fact]
    public void Wilson_MoreThanAll_IsTheCallersFault() => Should.Throw<ArgumentOutOfRangeException>(() => Interval.Wilson(2, 1));
}
