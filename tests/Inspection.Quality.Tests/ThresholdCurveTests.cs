namespace Inspection.Quality.Tests;

public class ThresholdCurveTests
{
    /// <summary>Ten parts, counted by hand.</summary>
    private static readonly ScoreCount[] parts =
    [
        new(-1, HasOthers: false, IsBad: false, 3),
        new(400, HasOthers: false, IsBad: false, 2),
        new(600, HasOthers: true, IsBad: false, 1),
        new(-1, HasOthers: false, IsBad: true, 1),
        new(700, HasOthers: false, IsBad: true, 2),
        new(500, HasOthers: true, IsBad: true, 1),
    ];

    [Theory]
    [InlineData(0.4, 3, 1, 3 + 10)]
    [InlineData(0.5, 1, 1, 1 + 10)]
    [InlineData(0.7, 1, 1, 1 + 10)]
    [InlineData(0.8, 1, 3, 1 + 30)]
    [InlineData(1.0, 1, 3, 1 + 30)]
    public void Of_Parts_CountsWhatTheThresholdWouldMake(double threshold, long falseRejects, long escapes, double cost) =>
        Curve().Points.Single(point => Math.Abs(point.Threshold - threshold) < 1e-9).ShouldBe(new ThresholdPoint(threshold, falseRejects, escapes, cost));

    [Fact]
    public void Of_Parts_BestIsTheLowestOfTheCheapest() => Curve().Best.ShouldBe(new ThresholdPoint(0.5, 1, 1, 11));

    [Fact]
    public void Of_Parts_BeginsWhereScoresAreKnownAndEndsAtOne()
    {
        var curve = Curve();

        (curve.Good, curve.Bad, curve.LowestKnown).ShouldBe((6, 4, 0.4));
        curve.Points[0].Threshold.ShouldBe(0.4);
        curve.Points[^1].Threshold.ShouldBe(1.0, 1e-9);
    }

    [Fact]
    public void Of_FullScore_CountsAtAThresholdOfOne()
    {
        var curve = ThresholdCurve.Of([new ScoreCount(1000, false, true, 1)], 100, 1, 1);

        curve.Points.ShouldBe([new ThresholdPoint(1, 0, 0, 0)]);
    }

    [Fact]
    public void Of_NoScores_HasNoPoints() => ThresholdCurve.Of([new ScoreCount(-1, false, false, 5)], 10, 1, 1).Points.ShouldBeEmpty();

    private static ThresholdCurve Curve() => ThresholdCurve.Of(parts, step: 100, falseRejectCost: 1, escapeCost: 10);
}
