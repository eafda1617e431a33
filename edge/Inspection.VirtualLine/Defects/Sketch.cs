using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>The outline of a defect: discs and strokes that together add copper or take it away.</summary>
internal sealed class Sketch
{
    private readonly List<Capsule> strokes = [];

    /// <summary>Two places whose connection the defect is about; used by open and short.</summary>
    public (Point First, Point Second) Ends { get; set; }

    public Area Bounds
    {
        get
        {
            var bounds = strokes[0].Bounds;
            foreach (var stroke in strokes)
                bounds = bounds.Union(stroke.Bounds);
            return bounds;
        }
    }

    public void Clear() => strokes.Clear();

    public void Add(Point start, Point end, float radius) => strokes.Add(new Capsule(start, end, radius));

    /// <summary>A lump of a few overlapping discs.</summary>
    /// <param name="stretch">Direction and length by which the discs may stray from the centre, pixels.</param>
    public void AddLump(LineRandom random, Point centre, float radius, Point stretch)
    {
        Add(centre, centre, radius);
        for (var i = random.Integer(0, 3); i > 0; i--)
        {
            var place = centre + stretch * random.Between(-1, 1) + stretch.Normal * random.Between(-0.3f, 0.3f);
            Add(place, place, radius * random.Between(0.5f, 0.95f));
        }
    }

    /// <summary>A crooked line.</summary>
    /// <param name="stray">How far the bends leave the straight line, pixels.</param>
    public void AddCrack(LineRandom random, Point start, Point end, float radius, float stray)
    {
        var bends = random.Integer(0, 2);
        var side = (end - start).Unit.Normal;
        var last = start;
        for (var i = 1; i <= bends + 1; i++)
        {
            var next = i > bends ? end : start + (end - start) * ((float)i / (bends + 1)) + side * random.Between(-stray, stray);
            Add(last, next, radius * random.Between(0.8f, 1.2f));
            last = next;
        }
    }

    public float Distance(float x, float y)
    {
        var distance = float.PositiveInfinity;
        foreach (var stroke in strokes)
            distance = MathF.Min(distance, stroke.Distance(x, y));
        return distance;
    }
}
