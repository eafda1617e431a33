using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Defects;

/// <summary>Whole pixels of the board, the right and bottom edge excluded.</summary>
internal readonly record struct PartWindow(int Left, int Top, int Right, int Bottom)
{
    /// <summary>Defects keep away from the edge of the panel, pixels.</summary>
    private const int Margin = 8;

    public int Width => Right - Left;
    public int Height => Bottom - Top;

    public static PartWindow Around(Area area) =>
        new((int)MathF.Floor(area.Left), (int)MathF.Floor(area.Top), (int)MathF.Ceiling(area.Right) + 1, (int)MathF.Ceiling(area.Bottom) + 1);

    public bool IsOnBoard => Left >= Margin && Top >= Margin && Right <= DistanceField.Side - Margin && Bottom <= DistanceField.Side - Margin;

    public Area Area => new(Left, Top, Right, Bottom);
}
