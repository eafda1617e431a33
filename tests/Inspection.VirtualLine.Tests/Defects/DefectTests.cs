using Inspection.VirtualLine.Defects;
using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Line;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Tests.Products;

namespace Inspection.VirtualLine.Tests.Defects;

/// <summary>Each kind is what it is called: judged on the part's copper before and after, at the nominal pose, by the conductors of the whole board.</summary>
public class DefectTests
{
    private const int Side = DistanceField.Side;

    /// <summary>Frame pixels from the edge of the picture to the board's.</summary>
    private const int BoardOffset = (CameraPose.FrameSide - Side) / 2;

    public static TheoryData<uint> Seeds => [.. Enumerable.Range(1, 8).Select(static seed => (uint)seed)];

    [Theory, MemberData(nameof(Seeds))]
    public void Open_AnyProduct_CutsAConductorInTwo(uint seed) => AssertChange(DefectKind.Open, seed, static (before, after) => after.ShouldBe(before + 1));

    [Theory, MemberData(nameof(Seeds))]
    public void Short_AnyProduct_JoinsTwoConductors(uint seed) => AssertChange(DefectKind.Short, seed, static (before, after) => after.ShouldBeLessThan(before));

    [Theory, MemberData(nameof(Seeds))]
    public void Mousebite_AnyProduct_LeavesConductorsWhole(uint seed) => AssertChange(DefectKind.Mousebite, seed, static (before, after) => after.ShouldBe(before));

    [Theory, MemberData(nameof(Seeds))]
    public void Spur_AnyProduct_ReachesNoOtherConductor(uint seed) => AssertChange(DefectKind.Spur, seed, static (before, after) => after.ShouldBe(before));

    [Theory, MemberData(nameof(Seeds))]
    public void Copper_AnyProduct_IsAnIslandOfItsOwn(uint seed) => AssertChange(DefectKind.Copper, seed, static (before, after) => after.ShouldBe(before + 1));

    [Theory, MemberData(nameof(Seeds))]
    public void PinHole_AnyProduct_LeavesConductorsWhole(uint seed) => AssertChange(DefectKind.PinHole, seed, static (before, after) => after.ShouldBe(before));

    [Theory]
    [InlineData(DefectKind.Open, false)]
    [InlineData(DefectKind.Short, true)]
    [InlineData(DefectKind.Mousebite, false)]
    [InlineData(DefectKind.Spur, true)]
    [InlineData(DefectKind.Copper, true)]
    [InlineData(DefectKind.PinHole, false)]
    public void PatternDefect_AnyProduct_OnlyAddsOrOnlyTakesInsideItsBox(DefectKind kind, bool adds)
    {
        var (before, after, box) = Make(kind, 3);
        var changed = 0;
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] < 0 == after[i] < 0)
                continue;
            (after[i] < 0).ShouldBe(adds);
            box.Intersection(new Core.Box(i % Side + BoardOffset, i / Side + BoardOffset, 1, 1)).ShouldBe(1);
            changed++;
        }
        changed.ShouldBeGreaterThanOrEqualTo(9);
    }

    [Theory]
    [InlineData(DefectKind.Scratch)]
    [InlineData(DefectKind.Bump)]
    public void SurfaceDefect_AnyProduct_LeavesThePatternAsItIs(DefectKind kind)
    {
        var (before, after, _) = Make(kind, 4);
        after.SequenceEqual(before).ShouldBeTrue();
    }

    [Fact]
    public void Label_EachKind_IsTheNameThatModelsUse() => DefectKinds.All.Select(static kind => kind.Label())
        .ShouldBe(["open", "short", "mousebite", "spur", "copper", "pin-hole", "scratch", "bump"]);

    private static void AssertChange(DefectKind kind, uint seed, Action<int, int> conductors)
    {
        var (before, after, _) = Make(kind, seed);
        after.SequenceEqual(before).ShouldBeFalse();
        conductors(ConductorMap.Label(before).Count, ConductorMap.Label(after).Count);
    }

    private static (short[] Before, short[] After, Core.Box Box) Make(DefectKind kind, uint seed)
    {
        var camera = new VirtualCamera(TestProducts.Of(seed));
        camera.Make(seed, 1, [], CameraPose.Nominal).Defects.ShouldBeEmpty();
        var before = (short[])camera.Part.Copper.Clone();
        var defect = camera.Make(seed, 1, [kind], CameraPose.Nominal).Defects.ShouldHaveSingleItem();
        defect.Label.ShouldBe(kind.Label());
        return (before, (short[])camera.Part.Copper.Clone(), defect.Box);
    }
}
