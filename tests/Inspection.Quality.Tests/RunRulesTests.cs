namespace Inspection.Quality.Tests;

public class RunRulesTests
{
    public static TheoryData<double[], RunRule[]> WesternElectric => new()
    {
        { [3.1], [RunRule.WesternElectric1] },
        { [-3.1], [RunRule.WesternElectric1] },
        { [3.0], [] },
        { [2.1, 0, 2.1], [RunRule.WesternElectric2] },
        { [-2.1, 0, 2.1], [] },
        { [2.1, 0, 0, 2.1], [] },
        { [2.1, 2.1, 0], [] },
        { [1.1, 1.1, 0, 1.1, 1.1], [RunRule.WesternElectric3] },
        { [-1.1, -1.1, -1.1, -1.1], [RunRule.WesternElectric3] },
        { [1.1, 1.1, 0, 0, 1.1, 1.1], [] },
        { [.1, .1, .1, .1, .1, .1, .1, .1], [RunRule.WesternElectric4] },
        { [.1, .1, .1, .1, .1, .1, .1], [] },
        { [.1, .1, .1, 0, .1, .1, .1, .1], [] },
    };

    public static TheoryData<double[], RunRule[]> Nelson => new()
    {
        { [-3.1], [RunRule.Nelson1] },
        { [.1, .2, .1, .2, .1, .2, .1, .2, .1], [RunRule.Nelson2] },
        { [.1, .2, .1, .2, .1, .2, .1, .2], [] },
        { [-.5, -.4, -.3, -.2, .1, .2], [RunRule.Nelson3] },
        { [.5, .4, .3, .2, -.1, -.2], [RunRule.Nelson3] },
        { [-.5, -.4, -.4, -.2, .1, .2], [] },
        { [.1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, -.1], [RunRule.Nelson4] },
        { [.1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, -.1, .1, .2], [] },
        { [2.1, 0, 2.1], [RunRule.Nelson5] },
        { [-1.1, -1.1, 0, -1.1, -1.1], [RunRule.Nelson6] },
        { [.5, -.5, .5, .5, -.5, -.5, .5, -.5, .5, -.5, .5, .5, -.5, .5, -.5], [RunRule.Nelson7] },
        { [1.5, -.5, .5, .5, -.5, -.5, .5, -.5, .5, -.5, .5, .5, -.5, .5, -.5], [] },
        { [1.2, -1.2, 1.2, -1.2, -1.2, 1.2, -1.2, 1.2], [RunRule.Nelson8] },
        { [1.2, -1.2, 1.2, -1.2, .5, 1.2, -1.2, 1.2], [] },
    };

    [Theory]
    [MemberData(nameof(WesternElectric))]
    public void BrokenAtEnd_WesternElectric_FindsExactlyThePattern(double[] scores, RunRule[] expected) =>
        RunRules.BrokenAtEnd(scores, RunRules.WesternElectric).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Nelson))]
    public void BrokenAtEnd_Nelson_FindsExactlyThePattern(double[] scores, RunRule[] expected) =>
        RunRules.BrokenAtEnd(scores, RunRules.Nelson).ShouldBe(expected);
}
