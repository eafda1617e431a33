using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>One long trace in a small place: a square coil or a meander.</summary>
internal sealed class WindingMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var side = random.Integer(5, Math.Clamp(rules.Nodes / 2, 6, 13));
        var other = random.Integer(5, Math.Clamp(rules.Nodes / 2, 6, 13));
        if (!design.TryReserve(random, side, other, out var area))
            return;
        var corners = random.Chance(0.5f) ? Coil(area, rules.Pitch) : Meander(area, rules.Pitch);
        design.AddTrace(corners.ToArray(), rules.TraceWidth);
        var end = Capsule.Disc(corners[0], rules.TraceWidth * 0.55f);
        design.Copper.Add(end);
        design.Terminals.Add(new Terminal(corners[0], end));
    }

    private static List<Point> Coil(Area area, float pitch)
    {
        var (left, top, right, bottom) = area;
        List<Point> corners = [new(left, top)];
        while (true)
        {
            corners.Add(new Point(right, top));
            corners.Add(new Point(right, bottom));
            corners.Add(new Point(left, bottom));
            (top, right, bottom) = (top + pitch, right - pitch, bottom - pitch);
            if (right - left < 1.5f * pitch || bottom - top < 0.5f * pitch)
                return corners;
            corners.Add(new Point(left, top));
            left += pitch;
        }
    }

    private static List<Point> Meander(Area area, float pitch)
    {
        List<Point> corners = [];
        var downwards = true;
        for (var x = area.Left; x < area.Right + pitch / 2; x += pitch)
        {
            corners.Add(new Point(x, downwards ? area.Top : area.Bottom));
            corners.Add(new Point(x, downwards ? area.Bottom : area.Top));
            downwards = !downwards;
        }
        return corners;
    }
}
