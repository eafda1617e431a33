using Benchmarks.Swapping;
using Inspection.Contracts;

namespace Benchmarks.Tests.Swapping;

public class SwapFiguresTests
{
    private static readonly DateTimeOffset start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_SwapThatHaltsTheLine_ShowsItInTheRatios()
    {
        // A result each 10 ms, but none from 1.1 to 1.4 s; the swap lasts from 1 to 2 s.
        var line = new Line([.. Enumerable.Range(0, 300).Where(static number => number is < 110 or > 139).Select(static number => Result(number * 10, number))]);

        var figures = SwapFigures.Of([Swap(1000, SwapStep.Running)], line, 1024 * 1024);

        figures.GapRatio.ShouldBe(31, 0.01);
        figures.RateRatio.ShouldBe(0.7, 0.02);
        (figures.GapDuringMs, figures.GapOutsideMs, figures.OrderToRunningMs50, figures.Lost).ShouldBe((310, 10, 1000, 30));
        figures.StepsMs.ShouldBe(new Dictionary<string, double> { ["desired"] = 400, ["watching"] = 500 });
    }

    [Fact]
    public void Of_SwapThatWasRolledBack_CountsButIsNotTimed()
    {
        var line = new Line([.. Enumerable.Range(0, 800).Select(static number => Result(number * 10, number))]);

        var figures = SwapFigures.Of([Swap(1000, SwapStep.RolledBack, dropped: 3), Swap(4000, SwapStep.Running)], line, 0);

        (figures.Swaps, figures.Running, figures.Dropped, figures.GapRatio).ShouldBe((2, 1, 3, 1));
    }

    private static OrderedSwap Swap(double at, SwapStep end, long dropped = 0)
    {
        var model = new ModelIdentity("m", "1", "0");
        return new OrderedSwap(
            start.AddMilliseconds(at), start.AddMilliseconds(at + 1000),
            [(start.AddMilliseconds(at + 100), SwapStep.Desired), (start.AddMilliseconds(at + 500), SwapStep.Watching), (start.AddMilliseconds(at + 1000), end)],
            new ReportedMessage("boot", start, end, model, model, dropped, 0));
    }

    private static LineResult Result(double milliseconds, long sequence) => new(start.AddMilliseconds(milliseconds), sequence, start.AddMilliseconds(milliseconds - 5));
}
