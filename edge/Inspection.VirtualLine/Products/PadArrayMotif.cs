using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A field of round or square pads, some of them drilled, as under a ball-grid package.</summary>
internal sealed class PadArrayMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var (columns, rows) = (random.Integer(2, 6), random.Integer(2, 6));
        if (!design.TryReserve(random, columns * 2 + 1, rows * 2 + 1, out var area))
            return;

        var radius = (2 * rules.Pitch - rules.Gap) / 2 * random.Between(0.65f, 0.9f);
        var square = random.Chance(0.4f);
        var drilled = random.Chance(0.4f);
        var missing = random.Between(0, 0.35f);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                if (random.Chance(missing))
                    continue;
                var centre = new Point(area.Left + (2 * column + 1) * rules.Pitch, area.Top + (2 * row + 1) * rules.Pitch);
                Shape pad = square ? new RoundedBox(Area.Around(centre, radius, radius), radius * 0.15f) : Capsule.Disc(centre, radius);
                design.Copper.Add(pad);
                design.Terminals.Add(new Terminal(centre, pad));
                if (drilled)
                    design.Drill(centre, radius * 0.45f, radius);
            }
        }
    }
}
