namespace Inspection.VirtualLine.Geometry;

/// <summary>Something with an outline on the board.</summary>
internal abstract record Shape
{
    public abstract Area Bounds { get; }

    /// <summary>Signed distance to the outline, pixels; negative inside.</summary>
    public abstract float Distance(float x, float y);
}
