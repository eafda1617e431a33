namespace Inspection.Quality.Tests;

public class ConfusionMatrixTests
{
    /// <summary>Counted by hand: 100 good parts of which 90 passed, 50 bad parts of which 2 passed.</summary>
    private static readonly ConfusionMatrix matrix = new(GoodPassed: 90, GoodRejected: 7, GoodUnknown: 3, BadPassed: 2, BadRejected: 45, BadUnknown: 3);

    [Fact]
    public void FalseRejectRate_CountsUnknownAsRejected() => matrix.FalseRejectRate.ShouldBe(Share.Among(10, 100));

    [Fact]
    public void EscapeRate_IsOfTheBadParts() => matrix.EscapeRate.ShouldBe(Share.Among(2, 50));

    [Fact]
    public void BadAmongPassed_IsOfThePassedParts() => matrix.BadAmongPassed.ShouldBe(Share.Among(2, 92));

    [Fact]
    public void Accuracy_CountsUnknownBadPartsAsRight() => matrix.Accuracy.ShouldBe(Share.Among(138, 150));
}
