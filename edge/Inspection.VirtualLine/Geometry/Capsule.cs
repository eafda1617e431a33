namespace Inspection.VirtualLine.Geometry;

/// <summary>A straight trace with round ends; a disc where both ends are one.</summary>
internal sealed record Capsule(Point Start, Point End, float Radius) : Shape
{
    public static Capsule Disc(Point centre, float radius) => new(centre, centre, radius);

    public override Area Bounds => new Area(
        MathF.Min(Start.X, End.X), MathF.Min(Start.Y, End.Y), MathF.Max(Start.X, End.X), MathF.Max(Start.Y, End.Y)).Inflate(Radius);

    public override float Distance(float x, float y)
    {
        var (dx, dy) = (End.X - Start.X, End.Y - Start.Y);
        var (px, py) = (x - Start.X, y - Start.Y);
        var squared = dx * dx + dy * dy;
        var along = squared > 0 ? Math.Clamp((px * dx + py * dy) / squared, 0f, 1f) : 0f;
        var (ox, oy) = (px - along * dx, py - along * dy);
        return MathF.Sqrt(ox * ox + oy * oy) - Radius;
    }
}
