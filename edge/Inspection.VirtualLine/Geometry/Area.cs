namespace Inspection.VirtualLine.Geometry;

/// <summary>Axis-aligned rectangle on the board, pixels.</summary>
internal readonly record struct Area(float Left, float Top, float Right, float Bottom)
{
    public float Width => Right - Left;
    public float Height => Bottom - Top;
    public Point Centre => new((Left + Right) / 2, (Top + Bottom) / 2);

    public static Area Around(Point centre, float halfWidth, float halfHeight) =>
        new(centre.X - halfWidth, centre.Y - halfHeight, centre.X + halfWidth, centre.Y + halfHeight);

    public Area Inflate(float by) => new(Left - by, Top - by, Right + by, Bottom + by);

    public bool Overlaps(Area other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;

    public Area Union(Area other) =>
        new(MathF.Min(Left, other.Left), MathF.Min(Top, other.Top), MathF.Max(Right, other.Right), MathF.Max(Bottom, other.Bottom));
}
