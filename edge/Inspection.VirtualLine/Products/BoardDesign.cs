using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Products;

/// <summary>A product while it is being drawn: the copper so far, the drilled holes, and the ends that wait for a trace.</summary>
internal sealed class BoardDesign(DesignRules rules)
{
    private const float LeastRing = 4.5f;
    private const float LeastHoleRadius = 1.8f;

    public DesignRules Rules { get; } = rules;
    public DistanceField Copper { get; } = new();
    public List<Capsule> Holes { get; } = [];
    public List<Terminal> Terminals { get; } = [];

    /// <summary>A conductor of straight pieces with round bends.</summary>
    public void AddTrace(ReadOnlySpan<Point> corners, float width)
    {
        for (var i = 1; i < corners.Length; i++)
            Copper.Add(new Capsule(corners[i - 1], corners[i], width / 2));
    }

    /// <summary>A round land with a drilled hole.</summary>
    public void AddVia(Point centre, float radius)
    {
        Copper.Add(Capsule.Disc(centre, radius));
        Drill(centre, radius * 0.45f, radius);
    }

    /// <param name="landRadius">Of the copper around the hole; the hole becomes smaller, or is left out, where the ring would not survive the etch.</param>
    public void Drill(Point centre, float radius, float landRadius)
    {
        radius = MathF.Min(radius, landRadius - LeastRing);
        if (radius < LeastHoleRadius)
            return;
        var hole = Capsule.Disc(centre, radius);
        Copper.Cut(hole);
        Holes.Add(hole);
    }

    /// <summary>Looks for a free rectangle of grid nodes.</summary>
    /// <param name="area">From the first node to the last; copper drawn on its nodes keeps the rules.</param>
    public bool TryReserve(LineRandom random, int columns, int rows, out Area area)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            if (columns > Rules.Nodes || rows > Rules.Nodes)
                break;
            var (column, row) = (random.Integer(0, Rules.Nodes - columns), random.Integer(0, Rules.Nodes - rows));
            var (first, last) = (Rules.Node(column, row), Rules.Node(column + columns - 1, row + rows - 1));
            area = new Area(first.X, first.Y, last.X, last.Y);
            if (Copper.IsClear(area, Rules.Gap + Rules.TraceWidth / 2))
                return true;
        }
        area = default;
        return false;
    }
}
