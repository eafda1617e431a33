namespace Inspection.Quality.Tests;

public class PChartTests
{
    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.3.2: chips with misregistration on 30 wafers of 50 chips.</summary>
    private static readonly long[] wafers =
        [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6];

    /// <summary>D. C. Montgomery, Introduction to Statistical Quality Control, 6th ed., table 7.4: purchase orders with errors, by week.</summary>
    private static readonly (long Inspected, long Defective)[] orders =
    [
        (100, 12), (80, 8), (80, 6), (100, 9), (110, 10), (110, 12), (100, 11), (100, 16), (90, 10), (90, 6), (110, 20), (120, 15), (120, 9), (120, 8),
        (110, 6), (80, 8), (80, 10), (80, 7), (90, 5), (100, 8), (100, 5), (100, 8), (100, 10), (90, 6), (90, 9),
    ];

    /// <summary>T. Pyzdek, P. Keller, The Handbook for Quality Management, 2nd ed., table 9.6: bruised peaches, one or two crates of 250.</summary>
    private static readonly (long Inspected, long Defective)[] peaches =
    [
        (250, 47), (250, 42), (250, 55), (250, 51), (250, 46), (250, 61), (250, 39), (250, 44), (250, 41), (250, 51), (500, 88), (500, 101), (500, 101),
        (250, 40), (250, 48), (250, 47), (250, 50), (250, 48), (250, 57), (250, 45), (250, 43), (500, 105), (500, 98), (500, 100), (500, 96),
    ];

    [Fact]
    public void Of_WafersOfTheHandbook_GivesItsLimits()
    {
        var chart = Chart(wafers.Select(static defective => (50L, defective)));

        chart.Centre.ShouldBe(0.2313, 0.00005);
        chart.Points.ShouldAllBe(static point => Math.Abs(point.Lower - 0.0524) < 0.00005 && Math.Abs(point.Upper - 0.4102) < 0.00005);
        // 22/50 = 0.44 and 24/50 = 0.48.
        chart.Points.Where(static point => point.Broken.Contains(RunRule.WesternElectric1)).Select(static point => point.Name).ShouldBe(["15", "23"]);
    }

    /// <summary>The book: p̄ = 234/2450 = 0.096; for 100 orders 0.007 to 0.184, for 80 none below and 0.194; week 11 is out of control.</summary>
    [Fact]
    public void Of_PurchaseOrdersOfMontgomery_GivesLimitsForEachSize()
    {
        var chart = Chart(orders);

        chart.Centre.ShouldBe(234.0 / 2450);
        chart.Points[0].Lower.ShouldBe(0.007, 0.0005);
        chart.Points[0].Upper.ShouldBe(0.184, 0.0005);
        chart.Points[1].Lower.ShouldBe(0);
        chart.Points[1].Upper.ShouldBe(0.194, 0.0005);
        chart.Points.Where(static point => point.Broken.Contains(RunRule.WesternElectric1)).Select(static point => point.Name).ShouldBe(["11"]);
    }

    /// <summary>1544/8000 = 0.193; by hand 3·√(0.193·0.807/250) = 0.0749 and 3·√(0.193·0.807/500) = 0.0530. Nothing is out of control.</summary>
    [Fact]
    public void Of_PeachesOfPyzdek_NarrowsTheLimitsOfLargerSubgroups()
    {
        var chart = Chart(peaches);

        chart.Centre.ShouldBe(0.193);
        chart.Points[0].Lower.ShouldBe(0.118, 0.0005);
        chart.Points[0].Upper.ShouldBe(0.268, 0.0005);
        chart.Points[10].Lower.ShouldBe(0.140, 0.0005);
        chart.Points[10].Upper.ShouldBe(0.246, 0.0005);
        chart.Points.ShouldAllBe(static point => !point.Broken.Contains(RunRule.WesternElectric1));
    }

    [Fact]
    public void Of_GivenStandard_UsesItInPlaceOfTheMean()
    {
        var chart = Chart([(100, 30), (100, 10)], 0.1);

        chart.Centre.ShouldBe(0.1);
        chart.IsStandardGiven.ShouldBeTrue();
        // 3·√(0.1·0.9/100) = 0.09.
        chart.Points[0].Upper.ShouldBe(0.19, 1e-9);
        chart.Points[0].Broken.ShouldContain(RunRule.WesternElectric1);
        chart.Points[1].Broken.ShouldBeEmpty();
    }

    [Fact]
    public void Of_PatternOverSubgroupsOfDifferentSize_IsJudgedInDeviationsOfEach()
    {
        // 2.5 deviations at 100 parts are 0.125 above 0.5, at 400 parts 0.0625.
        var chart = Chart([(100, 63), (100, 50), (400, 226)], 0.5);

        chart.Points[2].Broken.ShouldBe([RunRule.WesternElectric2]);
    }

    [Fact]
    public void Of_NothingDefective_HasNoDeviationAndBreaksNothing()
    {
        var chart = Chart(Enumerable.Repeat((100L, 0L), 20));

        chart.Points.ShouldAllBe(static point => point.Lower == 0 && point.Upper == 0 && point.StandardScore == 0 && point.Broken.Count == 0);
    }

    [Fact]
    public void Of_SmallSubgroup_SaysThatItsLimitsAreRough()
    {
        var chart = Chart([(100, 5), (1000, 50)]);

        chart.Points[0].IsLargeEnough.ShouldBeTrue();
        Chart([(99, 5), (1000, 50)], 0.05).Points[0].IsLargeEnough.ShouldBeFalse();
    }

    [Fact]
    public void Of_NoParts_IsNothing() => PChart.Of([new Subgroup("empty", 0, 0)]).ShouldBeNull();

    [Fact]
    public void Of_MoreDefectiveThanInspected_IsRefused() => Should.Throw<ArgumentException>(() => PChart.Of([new Subgroup("wrong", 1, 2)]));

    private static PChart Chart(IEnumerable<(long Inspected, long Defective)> groups, double? standard = null) =>
        PChart.Of([.. groups.Select(static (group, i) => new Subgroup($"{i + 1}", group.Inspected, group.Defective))], standard).ShouldNotBeNull();
}
