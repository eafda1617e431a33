using Inspection.Contracts;
using Inspection.Core.Judging;
using Inspection.Core.Recipes;
using Inspection.Core.Registration;
using Inspection.Core.Tests.Fakes;

namespace Inspection.Core.Tests.Judging;

public class InspectionRegionsTests
{
    private static readonly RecipeRegion left = new([0, 0, 40, 100]);
    private static readonly RecipeRegion right = new([60, 0, 40, 100]);
    private static readonly RecipeRegion hole = new([10, 10, 20, 20], RegionKind.Exclude, "screw hole");

    [Theory]
    [InlineData(38, true)]
    [InlineData(48, false)]
    [InlineData(62, true)]
    public void Holds_SeveralRegions_TakesTheCentreOfTheDefect(float centre, bool holds) =>
        new InspectionRegions([left, right]).Holds(new Box(centre - 6, 50, 12, 4), RigidTransform.Identity).ShouldBe(holds);

    [Fact]
    public void Holds_NoRegion_IsEverywhere() => new InspectionRegions([]).Holds(new Box(-5, -5, 1, 1), RigidTransform.Identity).ShouldBeTrue();

    [Theory]
    [InlineData(12, 12, 8, 8, false)] // All of it in the hole.
    [InlineData(8, 8, 24, 24, false)] // Two pixels beyond it all around: 400 of 576.
    [InlineData(10, 10, 40, 20, true)] // Half of it.
    [InlineData(0, 18, 60, 4, true)] // A scratch across the hole, though its centre is in it: a third.
    [InlineData(70, 70, 8, 8, true)] // Elsewhere.
    public void Holds_ExcludedRegion_TakesTheShareOfTheBox(float x, float y, float width, float height, bool holds) =>
        new InspectionRegions([hole]).Holds(new Box(x, y, width, height), RigidTransform.Identity).ShouldBe(holds);

    [Fact]
    public void Holds_ExcludedInsideAnInspected_IsLeftOut() =>
        new InspectionRegions([left, hole, right]).Holds(new Box(12, 12, 8, 8), RigidTransform.Identity).ShouldBeFalse();

    [Fact]
    public void Holds_TwoExcludedSideBySide_CountTogether()
    {
        var neighbour = new RecipeRegion([30, 10, 20, 20], RegionKind.Exclude);

        new InspectionRegions([hole, neighbour]).Holds(new Box(20, 12, 20, 8), RigidTransform.Identity).ShouldBeFalse();
    }

    [Theory]
    [InlineData(112, false)]
    [InlineData(12, true)]
    public void Holds_ExcludedRegion_FollowsThePartNotTheFrame(float x, bool holds) =>
        // The part lies 100 px to the right of its place.
        new InspectionRegions([hole]).Holds(new Box(x, 12, 8, 8), new RigidTransform(0, 100, 0).Inverse()).ShouldBe(holds);

    [Fact]
    public void ShownIn_SeveralRegions_IsThatOfWhichLeastIsShown()
    {
        // The part lies 20 px to the right: half of the right region is beyond the frame.
        var regions = new InspectionRegions([left, right, hole]);

        regions.ShownIn(100, 100, new RigidTransform(0, 20, 0), 100, 100).ShouldBe(0.5);
        new InspectionRegions([hole]).ShownIn(100, 100, new RigidTransform(0, 20, 0), 100, 100).ShouldBe(0.8, 0.02);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void Counts_ModelThatClassifies_KnowsNoPlaces(bool classifies, bool counts)
    {
        var recipe = new Recipe("product", "test-model", Regions: [new RecipeRegion([0, 0, 100, 100], RegionKind.Exclude)]);

        new Judge(recipe, TestModel.Package.Labels, classifies).Counts(new(0, 1, new Box(0, 0, 100, 100)), RigidTransform.Identity).ShouldBe(counts);
    }

    [Fact]
    public void Holds_ManyTimes_AllocatesNothing()
    {
        var regions = new InspectionRegions([left, right, hole]);
        var held = regions.Holds(new Box(12, 12, 8, 8), RigidTransform.Identity);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++)
            held |= regions.Holds(new Box(i % 90, 12, 8, 8), RigidTransform.Identity);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        held.ShouldBeTrue();
    }
}
