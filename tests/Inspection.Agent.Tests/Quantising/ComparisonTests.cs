using Inspection.Agent.Quantising;
using Inspection.Contracts;
using Inspection.Evaluation;
using Inspection.Evaluation.Reporting;

namespace Inspection.Agent.Tests.Quantising;

public class ComparisonTests
{
    [Theory]
    [InlineData(0.965, 0.964, 2.41, true, "int8 is 2.4x faster and loses 0.1 points of AP: worth it")]
    [InlineData(0.964, 0.967, 2.0, true, "int8 is 2.0x faster and gains 0.3 points of AP: worth it")]
    [InlineData(0.965, 0.965, 2.0, true, "int8 is 2.0x faster and loses 0.0 points of AP: worth it")]
    [InlineData(0.965, 0.955, 2.4, false, "int8 is 2.4x as fast and loses 1.0 points of AP: not worth it, fp32 stays")]
    [InlineData(0.965, 0.965, 0.9, false, "int8 is only 0.9x as fast on this processor and loses 0.0 points of AP: not worth it, fp32 stays")]
    public void Verdict_OfSpeedAndLoss_IsOneLine(double before, double after, double speedup, bool pays, string line)
    {
        var comparison = Comparison(before, after, speedup);

        comparison.Pays.ShouldBe(pays);
        comparison.Verdict.English.ShouldBe(line);
        comparison.Verdict.Korean.ShouldNotContain('\n');
    }

    [Fact]
    public void Verdict_NothingLabelled_KeepsTheFloatModel()
    {
        var comparison = Comparison(null, null, 3);

        comparison.Pays.ShouldBeFalse();
        comparison.Verdict.English.ShouldContain("no image has a labelled defect");
    }

    [Fact]
    public void Spread_FewerThanThereAre_AreEvenlyApart()
    {
        Calibration.Spread([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 4).ShouldBe([0, 2, 5, 7]);
        Calibration.Spread([0, 1, 2], 4).ShouldBe([0, 1, 2]);
    }

    private static Comparison Comparison(double? before, double? after, double speedup) =>
        new(Report(before), Report(after), new Timing(speedup, 1, speedup));

    private static EvaluationReport Report(double? map50) =>
        AccuracyEvaluation.Evaluate([], new Dictionary<string, float>(), new LatencySummary(1, 1, 1, 1)) with { Map50 = map50 };
}
