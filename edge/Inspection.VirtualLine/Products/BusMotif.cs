using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>Parallel traces that turn aside together by 45°, often ending in vias.</summary>
internal sealed class BusMotif : IMotif
{
    /// <summary>tan 22.5°: the next trace turns this much of a pitch earlier, which keeps the distance between the slanted pieces at one pitch.</summary>
    private const float Stagger = 0.41421356f;

    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var lines = random.Integer(3, Math.Min(12, rules.Nodes * 2 / 3));
        var aside = random.Chance(0.75f) ? random.Integer(1, 5) : 0;
        var length = random.Integer(Math.Min(rules.Nodes, lines + aside + 3), rules.Nodes);
        var upright = random.Chance(0.5f);
        var across = lines + aside;
        if (!design.TryReserve(random, upright ? across : length, upright ? length : across, out var area))
            return;

        var extent = upright ? area.Height : area.Width;
        var turn = aside * rules.Pitch;
        var room = extent - turn - lines * Stagger * rules.Pitch;
        var start = lines * Stagger * rules.Pitch + MathF.Max(room, 0) * random.Between(0.1f, 0.9f);
        var vias = random.Chance(0.5f);
        var mirrored = random.Chance(0.5f);
        for (var line = 0; line < lines; line++)
        {
            var offset = line * rules.Pitch;
            var bend = start - line * Stagger * rules.Pitch;
            ReadOnlySpan<Point> path = [new(0, offset), new(bend, offset), new(bend + turn, offset + turn), new(extent, offset + turn)];
            var corners = new Point[path.Length];
            for (var i = 0; i < path.Length; i++)
            {
                var along = mirrored ? extent - path[i].X : path[i].X;
                corners[i] = upright ? new Point(area.Left + path[i].Y, area.Top + along) : new Point(area.Left + along, area.Top + path[i].Y);
            }
            design.AddTrace(corners, rules.TraceWidth);
            if (vias)
            {
                design.Drill(corners[0], rules.TraceWidth * 0.22f, rules.TraceWidth / 2);
                design.Drill(corners[^1], rules.TraceWidth * 0.22f, rules.TraceWidth / 2);
            }
        }
    }
}
