using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A spot of the wrong material in the middle of the other: spurious copper in a gap, or a pin-hole in copper.</summary>
internal sealed class IslandDefect(DefectKind kind, bool adds, float leastRadius, float greatestRadius) : CopperDefect(kind, adds)
{
    /// <summary>Between the spot and the nearest edge, pixels.</summary>
    private const float Clearance = 2.4f;

    public static IslandDefect SpuriousCopper() => new(DefectKind.Copper, adds: true, 2.4f, 8);

    public static IslandDefect PinHole() => new(DefectKind.PinHole, adds: false, 1.7f, 6.5f);

    protected override bool TrySketch(PartBoard part, LineRandom random, Sketch sketch)
    {
        if (!TryFindRoom(part, random, out var centre, out var room))
            return false;
        var radius = random.Between(leastRadius, MathF.Min(room, greatestRadius));
        var spare = MathF.Min(room - radius, radius * 2.5f);
        var heading = Angle.Direction(random.Between(0, Angle.FullTurn));
        if (random.Chance(0.35f))
            sketch.AddCrack(random, centre - heading * spare, centre + heading * spare, MathF.Max(radius * 0.6f, leastRadius), spare * 0.5f);
        else
            sketch.AddLump(random, centre, radius, heading * spare);
        return true;
    }

    protected override bool Holds(PieceChange change, PartBoard part) =>
        Adds ? change is { Copper: 1, Laminate: 0 } : change is { Copper: 0, Laminate: 1 };

    /// <summary>Fine patterns have few places; looking costs next to nothing.</summary>
    private bool TryFindRoom(PartBoard part, LineRandom random, out Point centre, out float room)
    {
        (centre, room) = (default, 0);
        for (var attempt = 0; attempt < 40 && room < leastRadius; attempt++)
        {
            centre = new Point(random.Integer(20, DistanceField.Side - 20), random.Integer(20, DistanceField.Side - 20));
            room = (Adds ? part.At(centre) : -part.At(centre)) - Clearance;
        }
        return room >= leastRadius;
    }
}
