using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A single via or fiducial.</summary>
internal sealed class ViaMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        if (!design.TryReserve(random, 1, 1, out var area))
            return;
        var radius = MathF.Max(5, design.Rules.TraceWidth * random.Between(0.6f, 0.75f));
        if (random.Chance(0.6f))
            design.AddVia(area.Centre, radius);
        else
            design.Copper.Add(Capsule.Disc(area.Centre, radius));
        design.Terminals.Add(new Terminal(area.Centre, Capsule.Disc(area.Centre, radius)));
    }
}
