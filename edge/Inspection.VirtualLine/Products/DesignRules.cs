using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>What the board shop promised for one product, pixels. Everything sits on a grid of one trace and one gap.</summary>
/// <param name="TraceWidth">6–24.</param>
/// <param name="Gap">Smallest distance between two conductors, at least 6.</param>
internal sealed record DesignRules(float TraceWidth, float Gap)
{
    /// <summary>No copper nearer to the board's edge, pixels.</summary>
    public const float Margin = 18;

    public float Pitch => TraceWidth + Gap;

    /// <summary>Grid nodes along a side of the board.</summary>
    public int Nodes => (int)((DistanceField.Side - 2 * (Margin + TraceWidth)) / Pitch) + 1;

    public Point Node(int column, int row)
    {
        var first = (DistanceField.Side - 1 - (Nodes - 1) * Pitch) / 2;
        return new Point(first + column * Pitch, first + row * Pitch);
    }

    /// <summary>Fine products are as likely as coarse ones.</summary>
    public static DesignRules Draw(LineRandom random)
    {
        var width = 6 + 18 * random.Unit() * random.Between(0.4f, 1);
        return new DesignRules(width, MathF.Max(6.5f, width * random.Between(0.75f, 1.3f)));
    }
}
