using Benchmarks.AgainstPeers;

namespace Benchmarks.Tests.AgainstPeers;

public class AgreementTests
{
    private const double Threshold = 0.3;

    private static readonly Finding bottle = new("bottle", 0.9, [10, 10, 40, 100]);

    [Fact]
    public void Agree_SameThingSlightlyElsewhere_IsTrue() => Agreement.Agree([bottle], [bottle with { Score = 0.85, Box = [12, 11, 40, 98] }], Threshold).ShouldBeTrue();

    [Fact]
    public void Agree_OtherLabel_IsFalse() => Agreement.Agree([bottle], [bottle with { Label = "cup" }], Threshold).ShouldBeFalse();

    [Fact]
    public void Agree_OtherPlace_IsFalse() => Agreement.Agree([bottle], [bottle with { Box = [40, 10, 40, 100] }], Threshold).ShouldBeFalse();

    [Fact]
    public void Agree_MissingOnEitherSide_IsFalse() => (Agreement.Agree([bottle], [], Threshold), Agreement.Agree([], [bottle], Threshold)).ShouldBe((false, false));

    [Fact]
    public void Agree_MissingJustAboveTheThreshold_IsTrue() => Agreement.Agree([bottle, bottle with { Score = 0.35, Box = [200, 10, 40, 100] }], [bottle], Threshold).ShouldBeTrue();

    [Fact]
    public void Agree_OneForTwo_IsFalse() => Agreement.Agree([bottle, bottle with { Score = 0.8 }], [bottle], Threshold).ShouldBeFalse();

    [Fact]
    public void Share_HalfOfTheCommonPictures_IsHalf() => Agreement.Share(
        new Dictionary<string, IReadOnlyList<Finding>> { ["a"] = [bottle], ["b"] = [bottle], ["only ours"] = [] },
        new Dictionary<string, IReadOnlyList<Finding>> { ["a"] = [bottle], ["b"] = [], ["only theirs"] = [bottle] }, Threshold).ShouldBe(0.5);

    [Fact]
    public void Share_NothingInCommon_IsZero() => Agreement.Share(
        new Dictionary<string, IReadOnlyList<Finding>> { ["a"] = [] }, new Dictionary<string, IReadOnlyList<Finding>> { ["b"] = [] }, Threshold).ShouldBe(0);

    [Theory]
    [InlineData(10, 10, 40, 100, 1)]
    [InlineData(30, 10, 40, 100, 1 / 3.0)]
    [InlineData(50, 10, 40, 100, 0)]
    [InlineData(200, 10, 0, 0, 0)]
    public void IntersectionOverUnion_KnownBoxes_IsKnown(double x, double y, double width, double height, double expected) =>
        bottle.IntersectionOverUnion(bottle with { Box = [x, y, width, height] }).ShouldBe(expected, 1e-9);
}
