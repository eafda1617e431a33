using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Tests.Randomness;

public class LineRandomTests
{
    [Fact]
    public void NextBits_KnownSeed_GivesTheNumbersOfEveryMachine()
    {
        var random = new LineRandom(42, 7);
        new[] { random.NextBits(), random.NextBits(), random.NextBits() }.ShouldBe([2919521855940950750UL, 535762106904685097UL, 2592939938969416908UL]);
    }

    [Fact]
    public void Restart_SameSeedAndStream_RepeatsTheSequence()
    {
        var random = new LineRandom(3, 1);
        var first = random.NextBits();
        random.NextBits();
        random.Restart(3, 1);
        random.NextBits().ShouldBe(first);
    }

    [Fact]
    public void Restart_OtherStream_GivesAnotherSequence() => new LineRandom(3, 1).NextBits().ShouldNotBe(new LineRandom(3, 2).NextBits());

    [Fact]
    public void Unit_ManyDraws_StaysBelowOneAndAveragesAHalf()
    {
        var random = new LineRandom(5);
        var draws = Enumerable.Range(0, 10_000).Select(_ => random.Unit()).ToArray();
        draws.Min().ShouldBeGreaterThanOrEqualTo(0);
        draws.Max().ShouldBeLessThan(1);
        draws.Average().ShouldBe(0.5f, 0.02f);
    }

    [Fact]
    public void Integer_ManyDraws_ReachesBothEndsAndNoFurther()
    {
        var random = new LineRandom(6);
        var draws = Enumerable.Range(0, 1000).Select(_ => random.Integer(-2, 3)).ToHashSet();
        draws.OrderBy(static value => value).ShouldBe([-2, -1, 0, 1, 2, 3]);
    }

    [Fact]
    public void Normal_ManyDraws_HasMeanZeroAndDeviationOne()
    {
        var random = new LineRandom(7);
        var draws = Enumerable.Range(0, 20_000).Select(_ => (double)random.Normal()).ToArray();
        draws.Average().ShouldBe(0, 0.03);
        Math.Sqrt(draws.Average(static value => value * value)).ShouldBe(1, 0.03);
    }
}
