using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A trace cut through: its two sides no longer connect anywhere on the board.</summary>
internal sealed class OpenDefect() : CopperDefect(DefectKind.Open, adds: false)
{
    protected override bool LeavesGap => true;

    protected override bool TrySketch(PartBoard part, LineRandom random, Sketch sketch)
    {
        if (!EdgeProbe.TryFind(part, random, out var edge) || edge.CopperPixels > 32)
            return false;
        var along = edge.Outward.Normal;
        var radius = random.Chance(0.75f) ? random.Between(1.5f, 4) : random.Between(4, 8);
        var slant = along * random.Between(-0.5f, 0.5f) * edge.CopperPixels;
        var overshoot = radius + 1.5f;
        sketch.AddCrack(random, edge.Place + edge.Outward * overshoot, edge.Place - edge.Outward * (edge.CopperPixels + overshoot) + slant, radius, 4);
        var (middle, away) = (edge.Place - edge.Outward * (edge.CopperPixels / 2) + slant * 0.5f, along * (radius + edge.CopperPixels * 0.5f + 5));
        sketch.Ends = (middle + away, middle - away);
        return part.At(sketch.Ends.First) < -1 && part.At(sketch.Ends.Second) < -1;
    }

    protected override bool Holds(PieceChange change, PartBoard part) => change.Copper == 1 && !EndsAreJoined(part);
}
