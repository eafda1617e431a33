using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>Fills what the traces leave open with copper, at a distance from all of it and without slivers.</summary>
internal static class GroundFill
{
    private const int Side = DistanceField.Side;
    private const float Slant = 1.41421356f;

    public static void Draw(BoardDesign design, LineRandom random)
    {
        var clearance = MathF.Max(design.Rules.Gap * random.Between(0.9f, 1.3f), 6.5f);
        var halfSliver = MathF.Max(design.Rules.TraceWidth / 2, 5);
        var outline = random.Chance(0.5f)
            ? new Area(DesignRules.Margin, DesignRules.Margin, Side - DesignRules.Margin, Side - DesignRules.Margin)
            : new Area(DesignRules.Margin, DesignRules.Margin, random.Integer(Side / 3, Side - 40), Side - DesignRules.Margin);
        var board = new RoundedBox(outline, halfSliver);
        var distance = new float[Side * Side];
        for (var i = 0; i < distance.Length; i++)
        {
            var room = MathF.Min(design.Copper.Values[i] - clearance, -board.Distance(i % Side, i / Side));
            distance[i] = room >= halfSliver ? 0 : 2 * Side;
        }
        Spread(distance);
        foreach (ref var value in distance.AsSpan())
            value = value == 0 ? -DistanceField.Reach : value - halfSliver;
        Deepen(distance, design, clearance, board);
        design.Copper.Add(distance);
    }

    /// <summary>Inside the fill the distance to its edge follows from the clearance.</summary>
    private static void Deepen(float[] distance, BoardDesign design, float clearance, RoundedBox board)
    {
        for (var i = 0; i < distance.Length; i++)
        {
            if (distance[i] == -DistanceField.Reach)
                distance[i] = MathF.Max(clearance - design.Copper.Values[i], board.Distance(i % Side, i / Side));
        }
    }

    /// <summary>Distance to the nearest zero, by steps to the eight neighbours; wrong by at most 8 %.</summary>
    private static void Spread(float[] distance)
    {
        for (var i = 0; i < distance.Length; i++)
            Take(distance, i, -1);
        for (var i = distance.Length - 1; i >= 0; i--)
            Take(distance, i, 1);
    }

    private static void Take(float[] distance, int i, int direction)
    {
        var (x, y) = (i % Side + direction, i / Side + direction);
        var rowIsInside = (uint)y < Side;
        var best = distance[i];
        if ((uint)x < Side)
            best = MathF.Min(best, distance[i + direction] + 1);
        if (rowIsInside)
            best = MathF.Min(best, distance[i + direction * Side] + 1);
        if (rowIsInside && (uint)x < Side)
            best = MathF.Min(best, distance[i + direction * (Side + 1)] + Slant);
        if (rowIsInside && (uint)(x - 2 * direction) < Side)
            best = MathF.Min(best, distance[i + direction * (Side - 1)] + Slant);
        distance[i] = best;
    }
}
