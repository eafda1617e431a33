using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A single via or fiducial.</summary>
internal sealed class ViaMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        if (!design.TryReserve(random, 1, 1, out var area))
            return;
        // The place is clear for a trace; a land may take a third of the gap.
        var radius = MathF.Min(MathF.Max(5, rules.TraceWidth * random.Between(0.6f, 0.75f)), rules.TraceWidth / 2 + rules.Gap * 0.3f);
        if (random.Chance(0.6f))
            design.AddVia(area.Centre, radius);
        else
            design.Copper.Add(Capsule.Disc(area.Centre, radius));
        design.Terminals.Add(new Terminal(area.Centre, Capsule.Disc(area.Centre, radius)));
    }
}
