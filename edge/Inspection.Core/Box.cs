namespace Inspection.Core;

/// <summary>Axis-aligned rectangle in pixels, origin top left; edges are continuous coordinates.</summary>
public readonly record struct Box(float X, float Y, float Width, float Height)
{
    public float Right => X + Width;
    public float Bottom => Y + Height;
    public float Area => Width * Height;

    public static Box FromEdges(float left, float top, float right, float bottom) => new(left, top, right - left, bottom - top);

    /// <summary>Area shared with <paramref name="other"/>, square pixels.</summary>
    public float Intersection(Box other)
    {
        var width = MathF.Min(Right, other.Right) - MathF.Max(X, other.X);
        var height = MathF.Min(Bottom, other.Bottom) - MathF.Max(Y, other.Y);
        return width > 0 && height > 0 ? width * height : 0;
    }

    /// <summary>Intersection over union, 0–1; 0 where both are empty.</summary>
    public float IntersectionOverUnion(Box other)
    {
        var shared = Intersection(other);
        var union = Area + other.Area - shared;
        return union > 0 ? shared / union : 0;
    }

    /// <summary>The part of this box inside a picture of the given size.</summary>
    public Box ClipTo(float width, float height) =>
        FromEdges(Math.Clamp(X, 0, width), Math.Clamp(Y, 0, height), Math.Clamp(Right, 0, width), Math.Clamp(Bottom, 0, height));
}
