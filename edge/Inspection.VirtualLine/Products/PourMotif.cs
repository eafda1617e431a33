using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A copper plane with drilled holes, isolated lands and traces crossing it in cleared channels.</summary>
internal sealed class PourMotif : IMotif
{
    public void Draw(BoardDesign design, LineRandom random)
    {
        var rules = design.Rules;
        var (columns, rows) = (random.Integer(4, Math.Max(5, rules.Nodes / 2)), random.Integer(4, Math.Max(5, rules.Nodes / 2)));
        if (!design.TryReserve(random, columns, rows, out var area))
            return;

        var half = rules.TraceWidth / 2;
        var outline = area.Inflate(half);
        design.Copper.Add(new RoundedBox(outline, random.Chance(0.5f) ? half : MathF.Min(rules.Pitch * 1.5f, MathF.Min(outline.Width, outline.Height) / 2.1f)));
        var cell = 4 * rules.Pitch;
        for (var y = area.Top + cell / 2; y < area.Bottom - cell * 0.45f; y += cell)
        {
            for (var x = area.Left + cell / 2; x < area.Right - cell * 0.45f; x += cell)
                Furnish(design, random, new Point(x, y));
        }
    }

    /// <summary>Fills one cell of four pitches; what it draws stays 1.7 pitches around the centre, clearance included.</summary>
    private static void Furnish(BoardDesign design, LineRandom random, Point centre)
    {
        var rules = design.Rules;
        var choice = random.Unit();
        var radius = rules.TraceWidth * random.Between(0.5f, 0.8f);
        var gap = MathF.Min(rules.Gap, 1.7f * rules.Pitch - radius);
        if (choice < 0.2f)
        {
            design.Drill(centre, radius * 0.8f, 2 * rules.Pitch);
        }
        else if (choice < 0.42f)
        {
            design.Copper.Cut(Capsule.Disc(centre, radius + gap));
            design.AddVia(centre, radius);
        }
        else if (choice < 0.6f)
        {
            var along = random.Chance(0.5f) ? new Point(1, 0) : new Point(0, 1);
            if (random.Chance(0.3f))
                along = new Point(0.70710678f, 0.70710678f * random.Sign());
            var reach = along * (1.7f * rules.Pitch - rules.TraceWidth / 2 - gap);
            design.Copper.Cut(new Capsule(centre - reach, centre + reach, rules.TraceWidth / 2 + gap));
            design.Copper.Add(new Capsule(centre - reach, centre + reach, rules.TraceWidth / 2));
        }
    }
}
