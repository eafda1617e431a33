using Inspection.Evaluation.Metrics;

namespace Inspection.Evaluation.Tests.Metrics;

public sealed class AveragePrecisionTests
{
    private const double Tolerance = 1e-12;

    [Fact]
    public void Of_NoDetection_IsZero()
    {
        AveragePrecision.Of([], 3).ShouldBe(0);
    }

    [Fact]
    public void Of_AllFoundFirst_IsOne()
    {
        AveragePrecision.Of([true, true, false], 2).ShouldBe(1, Tolerance);
    }

    [Fact]
    public void Of_MissThenHit_IsThePrecisionReachedInTheEnd()
    {
        // Precision 0, 1/2; the best from rank 1 on is 1/2, at each of the 101 recalls.
        AveragePrecision.Of([false, true], 1).ShouldBe(0.5, Tolerance);
    }

    [Fact]
    public void Of_HitMissHit_StepsDown()
    {
        // Precision 1, 1/2, 2/3. Recalls 0–0.50 (51 of them) are reached at precision 1, 0.51–1 (50 of them) at 2/3.
        AveragePrecision.Of([true, false, true], 2).ShouldBe((51 + 50 * 2.0 / 3) / 101, Tolerance);
    }

    [Fact]
    public void Of_SomeNeverFound_CountsNothingBeyondTheirRecall()
    {
        // Recall ends at 2/3: 0–0.66 are 67 points.
        AveragePrecision.Of([true, true], 3).ShouldBe(67.0 / 101, Tolerance);
    }

    [Fact]
    public void Of_RecallExactlyOnAPoint_IncludesIt()
    {
        // 29 of 100: 0–0.29 are 30 points; 0.29 has no exact binary form, which must not decide.
        AveragePrecision.Of([.. Enumerable.Repeat(true, 29)], 100).ShouldBe(30.0 / 101, Tolerance);
    }

    [Fact]
    public void Of_NoObject_IsTheCallersFault()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => AveragePrecision.Of([true], 0));
    }
}
