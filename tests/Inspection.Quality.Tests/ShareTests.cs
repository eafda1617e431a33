namespace Inspection.Quality.Tests;

public class ShareTests
{
    /// <summary>R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I, method 3, 95 %.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Among_ExamplesOfNewcombe_GivesHisIntervals(long count, long of, double lower, double upper)
    {
        var share = Share.Among(count, of);

        share.Lower.ShouldBe(lower, 0.00005);
        share.Upper.ShouldBe(upper, 0.00005);
        share.Value.ShouldBe((double)count / of);
    }

    [Fact]
    public void Among_AllOfThem_EndsAtOne() => Share.Among(20, 20).Upper.ShouldBe(1);

    [Fact]
    public void Among_Nothing_KnowsNothing() => Share.Among(0, 0).ShouldBe(new Share(0, 0, null, 0, 1));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Among_MoreThanThereAre_IsRefused(long count, long of) => Should.Throw<ArgumentOutOfRangeException>(() => Share.Among(count, of));
}
