using Benchmarks.Boundary;

namespace Benchmarks.Tests.Boundary;

public class LoadSearchTests
{
    private static readonly LoadSearch rates = new(First: 5, Factor: 2, Least: 0.5, Most: 1000, MostSteps: 14);
    private static readonly LoadSearch counts = new(First: 1, Factor: 1.5, Least: 1, Most: 32, MostSteps: 10, Whole: true);

    [Theory]
    [InlineData(0.7)]
    [InlineData(4.4)]
    [InlineData(33)]
    [InlineData(170)]
    public void Next_DeviceWithASharpBoundary_FindsItWithinTenPercent(double boundary)
    {
        var steps = Search(rates, load => load <= boundary ? StepVerdict.Stable : StepVerdict.Failing);

        var stable = steps.Where(static step => step.Verdict == StepVerdict.Stable).Max(static step => step.Load);
        stable.ShouldBeInRange(boundary * 0.9, boundary);
    }

    [Fact]
    public void Next_DeviceThatDegradesLong_GoesOnUntilItFails()
    {
        var steps = Search(rates, static load => load switch { <= 12 => StepVerdict.Stable, <= 70 => StepVerdict.Degrading, _ => StepVerdict.Failing });

        steps.ShouldContain((80, StepVerdict.Failing));
        steps.Where(static step => step.Verdict == StepVerdict.Stable).Max(static step => step.Load).ShouldBeInRange(11, 12);
    }

    [Fact]
    public void Next_DeviceThatBearsNothing_EndsAtTheLeast() => Search(rates, static _ => StepVerdict.Failing).Min(static step => step.Load).ShouldBeInRange(0.5, 1);

    [Fact]
    public void Next_DeviceThatBearsEverything_EndsAtTheMost() => Search(rates, static _ => StepVerdict.Stable)[^1].Load.ShouldBe(1000);

    [Fact]
    public void Next_WholeNumbers_AreTriedOneByOneAtLeast()
    {
        var steps = Search(counts, static load => load <= 6 ? StepVerdict.Stable : StepVerdict.Failing);

        steps.Select(static step => step.Load).ShouldBe([1, 2, 3, 4, 6, 9, 7]);
    }

    [Fact]
    public void Next_WholeNumbersNothingStable_Ends() => Search(counts, static _ => StepVerdict.Failing).Count.ShouldBe(1);

    [Fact]
    public void Next_RestlessDevice_EndsAfterTheBound()
    {
        var restless = new Random(1);

        Search(rates, _ => (StepVerdict)restless.Next(3)).Count.ShouldBeLessThanOrEqualTo(14);
    }

    private static List<(double Load, StepVerdict Verdict)> Search(LoadSearch search, Func<double, StepVerdict> device)
    {
        var steps = new List<(double Load, StepVerdict Verdict)>();
        while (search.Next(steps) is { } load)
        {
            steps.Count.ShouldBeLessThan(100);
            steps.Add((load, device(load)));
        }
        return steps;
    }
}
