using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A place on the edge of copper.</summary>
/// <param name="Outward">Length 1, from copper to laminate.</param>
/// <param name="CopperPixels">How far copper goes inwards; <see cref="Farthest"/> where it goes on.</param>
/// <param name="GapPixels">How far the laminate goes outwards, likewise.</param>
internal readonly record struct EdgeProbe(Point Place, Point Outward, float CopperPixels, float GapPixels)
{
    public const float Farthest = 60;
    private const int Margin = 24;

    public static bool TryFind(PartBoard part, LineRandom random, out EdgeProbe probe)
    {
        probe = default;
        for (var attempt = 0; attempt < 20; attempt++)
        {
            var start = new Point(random.Integer(Margin, DistanceField.Side - Margin), random.Integer(Margin, DistanceField.Side - Margin));
            var heading = Angle.Direction(random.Between(0, Angle.FullTurn));
            var inside = part.At(start) < 0;
            for (var step = 1f; step < 50; step++)
            {
                var here = start + heading * step;
                if (here.X < Margin || here.Y < Margin || here.X > DistanceField.Side - Margin || here.Y > DistanceField.Side - Margin)
                    break;
                if (part.At(here) < 0 == inside)
                    continue;
                var slope = new Point(part.At(here + new Point(2, 0)) - part.At(here - new Point(2, 0)), part.At(here + new Point(0, 2)) - part.At(here - new Point(0, 2)));
                if (slope.Length < 2)
                    break;
                var outward = slope.Unit;
                var place = here - outward * part.At(here);
                probe = new EdgeProbe(place, outward, March(part, place, outward * -1, copper: true), March(part, place, outward, copper: false));
                return true;
            }
        }
        return false;
    }

    private static float March(PartBoard part, Point from, Point heading, bool copper)
    {
        for (var step = 1.5f; step < Farthest; step += 0.5f)
        {
            if (part.At(from + heading * step) < 0 != copper)
                return step;
        }
        return Farthest;
    }
}
