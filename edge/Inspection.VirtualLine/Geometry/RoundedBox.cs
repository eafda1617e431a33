namespace Inspection.VirtualLine.Geometry;

/// <summary>A rectangular pad or pour with rounded corners.</summary>
/// <param name="Corner">Radius of the corners, pixels; at most half the shorter side.</param>
internal sealed record RoundedBox(Area Outline, float Corner) : Shape
{
    public override Area Bounds => Outline;

    public override float Distance(float x, float y)
    {
        var centre = Outline.Centre;
        var dx = MathF.Abs(x - centre.X) - Outline.Width / 2 + Corner;
        var dy = MathF.Abs(y - centre.Y) - Outline.Height / 2 + Corner;
        var (ox, oy) = (MathF.Max(dx, 0), MathF.Max(dy, 0));
        return MathF.Sqrt(ox * ox + oy * oy) + MathF.Min(MathF.Max(dx, dy), 0) - Corner;
    }
}
