using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>Two facing rows of oblong pads: the footprint of a leaded package.</summary>
internal sealed class PinRowMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var pins = random.Integer(3, Math.Min(12, rules.Nodes - 2));
        var pinLength = random.Integer(1, 2);
        var body = random.Integer(2, 5);
        var depth = 2 * pinLength + body + 3;
        var upright = random.Chance(0.5f);
        if (!design.TryReserve(random, upright ? depth : pins, upright ? pins : depth, out var area))
            return;

        var half = rules.TraceWidth * random.Between(0.5f, 0.6f);
        for (var pin = 0; pin < pins; pin++)
        {
            AddPin(design, area, upright, pin, 1, 1 + pinLength, half);
            AddPin(design, area, upright, pin, depth - 2, depth - 2 - pinLength, half);
        }
    }

    private static void AddPin(BoardDesign design, Area area, bool upright, int pin, int outer, int inner, float half)
    {
        var pitch = design.Rules.Pitch;
        Point At(int along) => upright ? new Point(area.Left + along * pitch, area.Top + pin * pitch) : new Point(area.Left + pin * pitch, area.Top + along * pitch);
        var (start, end) = (At(outer), At(inner));
        var outline = Area.Around(start, half, half).Union(Area.Around(end, half, half));
        var pad = new RoundedBox(outline, half * 0.2f);
        design.Copper.Add(pad);
        design.Terminals.Add(new Terminal(start, pad));
    }
}
