using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Tests.Geometry;

public class AngleTests
{
    [Fact]
    public void SinCos_AroundTheCircle_AgreesWithTheLibrary()
    {
        for (var degrees = -360; degrees <= 360; degrees += 7)
        {
            var radians = degrees * Angle.DegreesToRadians;
            var (sin, cos) = Angle.SinCos(radians);
            ((double)sin).ShouldBe(Math.Sin(radians), 2e-6);
            ((double)cos).ShouldBe(Math.Cos(radians), 2e-6);
        }
    }
}
