using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>Two combs with their teeth between each other, as in fine-pitch test structures.</summary>
internal sealed class CombMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var teeth = random.Integer(5, Math.Min(16, rules.Nodes - 1));
        var length = random.Integer(5, Math.Min(14, rules.Nodes - 1));
        var upright = random.Chance(0.5f);
        if (!design.TryReserve(random, upright ? teeth : length, upright ? length : teeth, out var area))
            return;

        var (extent, across) = upright ? (area.Height, area.Width) : (area.Width, area.Height);
        Point At(float along, float side) => upright ? new Point(area.Left + side, area.Top + along) : new Point(area.Left + along, area.Top + side);
        design.AddTrace([At(0, 0), At(0, across)], rules.TraceWidth);
        design.AddTrace([At(extent, 0), At(extent, across)], rules.TraceWidth);
        for (var tooth = 0; tooth < teeth; tooth++)
        {
            var side = tooth * rules.Pitch;
            var (from, to) = tooth % 2 == 0 ? (0f, extent - rules.Pitch) : (rules.Pitch, extent);
            design.AddTrace([At(from, side), At(to, side)], rules.TraceWidth);
        }
    }
}
