using Inspection.Core.Registration;

namespace Inspection.Core.Tests.Registration;

public class GeometryTests
{
    [Fact]
    public void Inverse_AppliedAfter_ReturnsThePoint()
    {
        var transform = RigidTransform.About(320, 320, 0.03f, 5, -7);
        var (x, y) = transform.Apply(100, 200);

        var (backX, backY) = transform.Inverse().Apply(x, y);

        backX.ShouldBe(100, 1e-3f);
        backY.ShouldBe(200, 1e-3f);
    }

    [Fact]
    public void About_Centre_OnlyShifts()
    {
        var (x, y) = RigidTransform.About(320, 240, 0.5f, 3, -4).Apply(320, 240);

        x.ShouldBe(323, 1e-3f);
        y.ShouldBe(236, 1e-3f);
    }

    [Fact]
    public void Coverage_ShiftedByATenth_IsNineTenths() =>
        Coverage.Of(new Box(0, 0, 640, 640), new RigidTransform(0, 64, 0), 640, 640).ShouldBe(0.9, 0.02);

    [Fact]
    public void Coverage_RegionInsideTheFrame_IsComplete() =>
        Coverage.Of(new Box(40, 40, 560, 560), RigidTransform.About(320, 320, 0.035f, 8, 8), 640, 640).ShouldBe(1);

    [Fact]
    public void IntersectionOverUnion_HalfOverlap_IsAThird() =>
        new Box(0, 0, 10, 10).IntersectionOverUnion(new Box(5, 0, 10, 10)).ShouldBe(1 / 3f, 1e-6f);

    [Fact]
    public void GoldenTemplate_WrongLength_Throws() =>
        Should.Throw<ArgumentException>(() => new GoldenTemplate("t", 3, 3, new byte[8])).Message.ShouldContain("3×3");
}
