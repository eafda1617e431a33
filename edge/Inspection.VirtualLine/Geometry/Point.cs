namespace Inspection.VirtualLine.Geometry;

/// <summary>A place or a direction on the board, pixels at nominal scale, y down. Plain arithmetic only, so that every machine gets the same bits.</summary>
internal readonly record struct Point(float X, float Y)
{
    public float Length => MathF.Sqrt(X * X + Y * Y);

    /// <summary>The same direction turned by 90°.</summary>
    public Point Normal => new(-Y, X);

    /// <summary>The same direction with length 1; the zero vector stays what it is.</summary>
    public Point Unit => Length is > 0 and var length ? new Point(X / length, Y / length) : this;

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, float factor) => new(a.X * factor, a.Y * factor);
}
