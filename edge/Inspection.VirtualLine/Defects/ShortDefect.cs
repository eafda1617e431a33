using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>Copper between two conductors that the product keeps apart.</summary>
internal sealed class ShortDefect() : CopperDefect(DefectKind.Short, adds: true)
{
    protected override bool LeavesGap => false;

    protected override bool TrySketch(PartBoard part, LineRandom random, Sketch sketch)
    {
        if (!EdgeProbe.TryFind(part, random, out var edge) || edge.GapPixels > 34)
            return false;
        var radius = random.Chance(0.7f) ? random.Between(1.4f, 3.5f) : random.Between(3.5f, 7);
        var slant = edge.Outward.Normal * random.Between(-0.4f, 0.4f) * edge.GapPixels;
        var (from, to) = (edge.Place - edge.Outward * 2, edge.Place + edge.Outward * (edge.GapPixels + 2) + slant);
        sketch.AddCrack(random, from, to, radius, 4);
        sketch.Ends = (from, to);
        var conductors = part.Product.Conductors;
        var (first, second) = (conductors.At((int)(from.X + 0.5f), (int)(from.Y + 0.5f)), conductors.At((int)(to.X + 0.5f), (int)(to.Y + 0.5f)));
        return first != 0 && second != 0 && first != second;
    }

    protected override bool Holds(PieceChange change, PartBoard part) => EndsAreJoined(part);
}
