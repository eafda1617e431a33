using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>Copper sticking out of an edge without reaching a neighbour.</summary>
internal sealed class SpurDefect() : CopperDefect(DefectKind.Spur, adds: true)
{
    protected override bool TrySketch(PartBoard part, LineRandom random, Sketch sketch)
    {
        if (!EdgeProbe.TryFind(part, random, out var edge) || edge.GapPixels < 6)
            return false;
        var reach = Math.Clamp(edge.GapPixels * random.Between(0.4f, 0.7f), 3.5f, random.Between(7, 16));
        if (random.Chance(0.5f))
        {
            var radius = random.Between(1.3f, 2.6f);
            var slant = edge.Outward.Normal * random.Between(-0.8f, 0.8f) * reach;
            sketch.AddCrack(random, edge.Place - edge.Outward * 2, edge.Place + edge.Outward * (reach - radius) + slant, radius, 1.5f);
        }
        else
        {
            var radius = reach * random.Between(0.6f, 0.85f);
            sketch.AddLump(random, edge.Place + edge.Outward * (reach - radius), radius, edge.Outward.Normal * (radius * random.Between(0.4f, 1)));
        }
        return true;
    }

    protected override bool Holds(PieceChange change, PartBoard part) => change is { Copper: 0, Laminate: 0 };
}
