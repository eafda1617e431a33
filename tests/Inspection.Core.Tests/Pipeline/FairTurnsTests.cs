using Inspection.Core.Pipeline;

namespace Inspection.Core.Tests.Pipeline;

public class FairTurnsTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 2, 1)]
    [InlineData(0.5, 10, 2.5)]
    public void Next_AllWaitAlways_TurnsGoByTheWeights(double first, double second, double third)
    {
        double[] weights = [first, second, third];
        var turns = new FairTurns(weights);
        var counts = new int[3];

        for (var turn = 0; turn < 10_000; turn++)
            counts[turns.Next([true, true, true])]++;

        for (var i = 0; i < 3; i++)
            (counts[i] / 10_000.0).ShouldBe(weights[i] / weights.Sum(), 0.001);
    }

    [Fact]
    public void Next_EqualWeights_NobodyWaitsLongerThanARound()
    {
        var turns = new FairTurns([1, 1, 1, 1]);
        var last = new int[4];

        for (var turn = 1; turn < 1000; turn++)
        {
            var next = turns.Next([true, true, true, true]);
            (turn - last[next]).ShouldBeLessThanOrEqualTo(4);
            last[next] = turn;
        }
    }

    [Fact]
    public void Next_OneComesNowAndThen_IsTakenAtOnceAndHasNoArrears()
    {
        var turns = new FairTurns([1, 1]);
        for (var turn = 0; turn < 1000; turn++)
            turns.Next([true, false]).ShouldBe(0);

        var next = Enumerable.Range(0, 10).Select(_ => turns.Next([true, true])).ToList();

        next.Take(2).ShouldContain(1);
        next.Count(static turn => turn == 1).ShouldBe(5);
    }

    [Fact]
    public void Next_NobodyWaits_IsNobody() => new FairTurns([1, 1]).Next([false, false]).ShouldBe(-1);
}
