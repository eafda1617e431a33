using Benchmarks.Boundary;

namespace Benchmarks.Tests.Boundary;

public class BoundaryCriteriaTests
{
    private static readonly BoundaryCriteria criteria = new();
    private static readonly StreamReading good = new(RatePerSecond: 10, RateShare: 1, Latency50Ms: 20, Latency99Ms: 30, Latency99Takts: 0.3, Drift: 1, Lost: 0, Overruns: 0);

    [Fact]
    public void Classify_EverythingInTime_IsStable() => criteria.Classify(good).ShouldBe(StepVerdict.Stable);

    [Theory]
    [InlineData(0.98, 1, 1.5, nameof(StepVerdict.Stable))]
    [InlineData(0.97, 1, 1.5, nameof(StepVerdict.Degrading))]
    [InlineData(0.98, 1.01, 1.5, nameof(StepVerdict.Degrading))]
    [InlineData(0.98, 1, 1.6, nameof(StepVerdict.Degrading))]
    [InlineData(0.9, 5, 99, nameof(StepVerdict.Degrading))]
    [InlineData(0.89, 1, 1, nameof(StepVerdict.Failing))]
    [InlineData(1, 5.01, 1, nameof(StepVerdict.Failing))]
    public void Classify_AtTheEdges_IsAsTheCriteriaSay(double share, double takts, double drift, string expected) =>
        criteria.Classify(good with { RateShare = share, Latency99Takts = takts, Drift = drift }).ToString().ShouldBe(expected);

    [Fact]
    public void Classify_OneResultLost_IsFailing() => criteria.Classify(good with { Lost = 1 }).ShouldBe(StepVerdict.Failing);

    [Fact]
    public void Classify_OneVerdictTooLate_IsFailing() => criteria.Classify(good with { Overruns = 1 }).ShouldBe(StepVerdict.Failing);

    [Fact]
    public void Classify_SilentStream_IsFailing() => criteria.Classify(StreamReading.Of([], 5)).ShouldBe(StepVerdict.Failing);
}
