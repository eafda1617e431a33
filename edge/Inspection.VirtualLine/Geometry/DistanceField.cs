namespace Inspection.VirtualLine.Geometry;

/// <summary>
/// Signed distance to the nearest copper edge for each pixel of the board, negative inside copper. It stays sharp when sampled between pixels,
/// and a wider or narrower etch is an added constant.
/// </summary>
internal sealed class DistanceField
{
    /// <summary>Pixels a side.</summary>
    public const int Side = 560;

    /// <summary>Distances end here, pixels: beyond it nothing asks how far.</summary>
    public const float Reach = 40;

    private readonly float[] values = new float[Side * Side];

    public DistanceField() => Array.Fill(values, Reach);

    public ReadOnlySpan<float> Values => values;

    /// <summary>The distance at the pixel nearest to a place; outside the board as at its edge.</summary>
    public float At(Point p) => values[Math.Clamp((int)(p.Y + 0.5f), 0, Side - 1) * Side + Math.Clamp((int)(p.X + 0.5f), 0, Side - 1)];

    /// <summary>Joins copper.</summary>
    public void Add(Shape shape)
    {
        var (left, top, right, bottom) = Window(shape.Bounds);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                ref var value = ref values[y * Side + x];
                value = MathF.Max(MathF.Min(value, shape.Distance(x, y)), -Reach);
            }
        }
    }

    /// <summary>Takes copper away.</summary>
    public void Cut(Shape shape)
    {
        var (left, top, right, bottom) = Window(shape.Bounds);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                ref var value = ref values[y * Side + x];
                value = MathF.Min(MathF.Max(value, -shape.Distance(x, y)), Reach);
            }
        }
    }

    /// <summary>Joins copper given as distances of its own, <see cref="Side"/>² values.</summary>
    public void Add(ReadOnlySpan<float> distances)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = MathF.Max(MathF.Min(values[i], distances[i]), -Reach);
    }

    /// <summary>True where no copper comes nearer than <paramref name="clearance"/> pixels to an area.</summary>
    public bool IsClear(Area area, float clearance)
    {
        for (var y = area.Top; y <= area.Bottom; y += 2)
        {
            for (var x = area.Left; x <= area.Right; x += 2)
            {
                if (At(new Point(x, y)) < clearance)
                    return false;
            }
        }
        return true;
    }

    private static (int Left, int Top, int Right, int Bottom) Window(Area bounds)
    {
        var area = bounds.Inflate(Reach);
        return (Math.Max((int)area.Left, 0), Math.Max((int)area.Top, 0), Math.Min((int)area.Right + 2, Side), Math.Min((int)area.Bottom + 2, Side));
    }
}
