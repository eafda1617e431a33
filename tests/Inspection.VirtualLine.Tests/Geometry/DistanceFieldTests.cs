using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Tests.Geometry;

public class DistanceFieldTests
{
    [Fact]
    public void Add_Trace_IsHalfItsWidthDeepInTheMiddle()
    {
        var field = new DistanceField();
        field.Add(new Capsule(new Point(100, 100), new Point(200, 100), 6));
        field.At(new Point(150, 100)).ShouldBe(-6, 0.001f);
        field.At(new Point(150, 106)).ShouldBe(0, 0.001f);
        field.At(new Point(150, 120)).ShouldBe(14, 0.001f);
    }

    [Fact]
    public void Add_RoundedBox_MeasuresFromSidesAndCorners()
    {
        var box = new RoundedBox(new Area(10, 10, 50, 30), 4);
        box.Distance(30, 35).ShouldBe(5, 0.001f);
        box.Distance(30, 20).ShouldBe(-10, 0.001f);
        box.Distance(50, 30).ShouldBe(4 * 1.41421356f - 4, 0.001f);
    }

    [Fact]
    public void Cut_HoleInCopper_LeavesARing()
    {
        var field = new DistanceField();
        field.Add(Capsule.Disc(new Point(100, 100), 20));
        field.Cut(Capsule.Disc(new Point(100, 100), 8));
        field.At(new Point(100, 100)).ShouldBe(8, 0.001f);
        field.At(new Point(114, 100)).ShouldBe(-6, 0.001f);
        field.At(new Point(125, 100)).ShouldBe(5, 0.001f);
    }

    [Fact]
    public void IsClear_CopperNearby_IsFalse()
    {
        var field = new DistanceField();
        field.Add(Capsule.Disc(new Point(100, 100), 10));
        field.IsClear(new Area(118, 90, 140, 110), 10).ShouldBeFalse();
        field.IsClear(new Area(122, 90, 140, 110), 10).ShouldBeTrue();
    }
}
