namespace Inspection.Core.Registration;

/// <summary>Rotation by <paramref name="Radians"/> about the origin, then translation: template pixels → frame pixels, y down.</summary>
public readonly record struct RigidTransform(float Radians, float X, float Y)
{
    public static RigidTransform Identity => default;

    public (float X, float Y) Apply(float x, float y)
    {
        var (sin, cos) = MathF.SinCos(Radians);
        return (cos * x - sin * y + X, sin * x + cos * y + Y);
    }

    public RigidTransform Inverse()
    {
        var (sin, cos) = MathF.SinCos(Radians);
        return new RigidTransform(-Radians, -(cos * X + sin * Y), sin * X - cos * Y);
    }

    /// <summary>The transform that turns by <paramref name="radians"/> about a centre and then shifts.</summary>
    public static RigidTransform About(float centreX, float centreY, float radians, float shiftX, float shiftY)
    {
        var (sin, cos) = MathF.SinCos(radians);
        return new RigidTransform(radians, centreX - (cos * centreX - sin * centreY) + shiftX, centreY - (sin * centreX + cos * centreY) + shiftY);
    }
}
