using Inspection.VirtualLine.Geometry;
using Inspection.VirtualLine.Optics;
using Inspection.VirtualLine.Products;
using Inspection.VirtualLine.Randomness;

namespace Inspection.VirtualLine.Defects;

/// <summary>A defect of the pattern: copper where none should be, or none where it should. It is made, proven on the part, and taken back if it is not what it is called.</summary>
internal abstract class CopperDefect(DefectKind kind, bool adds) : IDefect
{
    /// <summary>What a defect is called must hold with this much copper more or less, pixels: a camera's blur closes narrower gaps and breaks thinner necks.</summary>
    private const float Certainty = 1.25f;

    /// <summary>Fewer changed pixels could not be told from etching.</summary>
    private const int LeastPixels = 9;

    private readonly Sketch sketch = new();
    private readonly PatternTopology topology = new();
    private short[] before = [];

    public DefectKind Kind { get; } = kind;

    protected bool Adds { get; } = adds;

    public bool TryMake(PartBoard part, CameraPose pose, LineRandom random, Func<PartWindow, bool> isFree, FrameExtent extent)
    {
        sketch.Clear();
        if (!TrySketch(part, random, sketch))
            return false;
        var window = PartWindow.Around(sketch.Bounds.Inflate(4));
        if (!window.IsOnBoard || !isFree(window))
            return false;

        var (copperBefore, laminateBefore) = Pieces(part, window);
        Keep(part, window);
        Apply(part, window, random, pose, extent);
        var (copper, laminate) = Pieces(part, window);
        if (extent.Pixels >= LeastPixels && Holds(new PieceChange(copper - copperBefore, laminate - laminateBefore), part))
            return true;
        Restore(part, window);
        return false;
    }

    /// <summary>Draws the defect at a place that suits it.</summary>
    protected abstract bool TrySketch(PartBoard part, LineRandom random, Sketch sketch);

    /// <summary>True where the part now has what the kind promises.</summary>
    protected abstract bool Holds(PieceChange change, PartBoard part);

    /// <summary>True where the kind promises a gap, false where it promises that copper remains.</summary>
    protected virtual bool LeavesGap => Adds;

    protected bool EndsAreJoined(PartBoard part) =>
        topology.IsJoined(part.Copper, PartBoard.Index(sketch.Ends.First), PartBoard.Index(sketch.Ends.Second), Level);

    private int Level => (int)(SubstrateProduct.DistanceScale * (LeavesGap ? Certainty : -Certainty));

    private (int Copper, int Laminate) Pieces(PartBoard part, PartWindow window) =>
        (topology.CountPieces(part.Copper, window, ofCopper: true, Level), topology.CountPieces(part.Copper, window, ofCopper: false, Level));

    private void Apply(PartBoard part, PartWindow window, LineRandom random, CameraPose pose, FrameExtent extent)
    {
        var (offsetX, offsetY) = (random.Integer(0, NoiseTile.Mask), random.Integer(0, NoiseTile.Mask));
        extent.Clear();
        for (var y = window.Top; y < window.Bottom; y++)
        {
            for (var x = window.Left; x < window.Right; x++)
            {
                var ragged = Materials.Roughness.Values[((y + offsetY) & NoiseTile.Mask) * NoiseTile.Side + ((x + offsetX) & NoiseTile.Mask)];
                var shape = (int)(sketch.Distance(x, y) * SubstrateProduct.DistanceScale) + ragged;
                ref var value = ref part.Copper[y * DistanceField.Side + x];
                var changed = Adds ? Math.Min(value, shape) : Math.Max(value, -shape);
                if (changed < 0 != value < 0)
                    extent.Include(pose, x, y);
                value = (short)Math.Clamp(changed, short.MinValue, short.MaxValue);
            }
        }
    }

    private void Keep(PartBoard part, PartWindow window)
    {
        if (before.Length < window.Width * window.Height)
            before = new short[window.Width * window.Height];
        for (var y = 0; y < window.Height; y++)
            part.Copper.AsSpan((window.Top + y) * DistanceField.Side + window.Left, window.Width).CopyTo(before.AsSpan(y * window.Width));
    }

    private void Restore(PartBoard part, PartWindow window)
    {
        for (var y = 0; y < window.Height; y++)
            before.AsSpan(y * window.Width, window.Width).CopyTo(part.Copper.AsSpan((window.Top + y) * DistanceField.Side + window.Left));
    }
}
