using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A bite out of an edge that leaves the conductor whole.</summary>
internal sealed class MousebiteDefect() : CopperDefect(DefectKind.Mousebite, adds: false)
{
    protected override bool TrySketch(PartBoard part, LineRandom random, Sketch sketch)
    {
        if (!EdgeProbe.TryFind(part, random, out var edge) || edge.CopperPixels < 5)
            return false;
        var depth = Math.Clamp(edge.CopperPixels * random.Between(0.35f, 0.65f), 3, random.Between(7, 14));
        var radius = depth * random.Between(0.62f, 0.95f);
        sketch.AddLump(random, edge.Place - edge.Outward * (depth - radius), radius, edge.Outward.Normal * (radius * random.Between(0.6f, 1.4f)));
        return true;
    }

    protected override bool Holds(PieceChange change, PartBoard part) => change is { Copper: 0, Laminate: 0 };
}
