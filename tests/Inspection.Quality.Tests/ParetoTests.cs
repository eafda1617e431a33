namespace Inspection.Quality.Tests;

public class ParetoTests
{
    [Fact]
    public void Of_Counts_OrdersAndAddsUp() => Pareto.Of([("spur", 1), ("open", 5), ("none", 0), ("copper", 1), ("short", 3)]).ShouldBe(
    [
        new ParetoItem("open", 5, 0.5, 0.5),
        new ParetoItem("short", 3, 0.3, 0.8),
        new ParetoItem("copper", 1, 0.1, 0.9),
        new ParetoItem("spur", 1, 0.1, 1),
    ]);

    [Fact]
    public void Of_Nothing_IsEmpty() => Pareto.Of([]).ShouldBeEmpty();
}
