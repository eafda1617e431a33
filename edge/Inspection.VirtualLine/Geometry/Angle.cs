namespace Inspection.VirtualLine.Geometry;

/// <summary>Sine and cosine from plain arithmetic: the C library's differ in the last bits between machines.</summary>
internal static class Angle
{
    public const float DegreesToRadians = 0.017453292f;
    public const float FullTurn = 6.2831853f;

    /// <param name="radians">Any angle; exact to about 1e-6 within ± one turn.</param>
    public static (float Sin, float Cos) SinCos(float radians)
    {
        var quarters = MathF.Round(radians * (4 / FullTurn));
        var x = radians - quarters * (FullTurn / 4);
        var x2 = x * x;
        var sin = x * (1 - x2 / 6 * (1 - x2 / 20 * (1 - x2 / 42)));
        var cos = 1 - x2 / 2 * (1 - x2 / 12 * (1 - x2 / 30 * (1 - x2 / 56)));
        return ((int)quarters & 3) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>The direction of length 1 at an angle.</summary>
    public static Point Direction(float radians)
    {
        var (sin, cos) = SinCos(radians);
        return new Point(cos, sin);
    }
}
