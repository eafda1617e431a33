using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Products;

/// <summary>Which copper hangs together: pixels joined by their sides.</summary>
internal sealed class ConductorMap
{
    private readonly ushort[] labels;

    private ConductorMap(ushort[] labels, int count)
    {
        this.labels = labels;
        Count = count;
    }

    /// <summary>How many conductors there are.</summary>
    public int Count { get; }

    /// <summary>1–<see cref="Count"/>; 0 where there is no copper.</summary>
    public int At(int x, int y) => labels[y * DistanceField.Side + x];

    /// <param name="copper">As <see cref="SubstrateProduct.Copper"/>.</param>
    /// <param name="edge">The distance at which copper begins: above 0 as if less had been etched away, below as if more had.</param>
    public static ConductorMap Label(ReadOnlySpan<short> copper, int edge = 0)
    {
        const int side = DistanceField.Side;
        var labels = new ushort[copper.Length];
        var waiting = new Stack<int>();
        var count = 0;
        for (var start = 0; start < copper.Length; start++)
        {
            if (copper[start] >= edge || labels[start] != 0)
                continue;
            labels[start] = (ushort)++count;
            waiting.Push(start);
            while (waiting.TryPop(out var i))
            {
                var x = i % side;
                if (x > 0) Visit(copper, i - 1);
                if (x < side - 1) Visit(copper, i + 1);
                if (i >= side) Visit(copper, i - side);
                if (i < copper.Length - side) Visit(copper, i + side);
            }
        }
        return new ConductorMap(labels, count);

        void Visit(ReadOnlySpan<short> field, int i)
        {
            if (field[i] >= edge || labels[i] != 0)
                return;
            labels[i] = (ushort)count;
            waiting.Push(i);
        }
    }
}
