using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Products;

/// <summary>The copper that already hangs together with the two pads to be joined: the only copper that their new trace may touch.</summary>
internal sealed class OwnCopper(DistanceField field)
{
    private const int Side = DistanceField.Side;
    private readonly int[] marked = new int[Side * Side];
    private readonly Stack<int> waiting = new();
    private int round;

    public void Become(Shape first, Shape second)
    {
        round++;
        Mark(first);
        Mark(second);
    }

    /// <summary>True where all other copper stays at least <paramref name="clearance"/> pixels away.</summary>
    public bool OthersAreClear(Point p, float clearance)
    {
        var (left, right) = (Math.Max((int)(p.X - clearance), 0), Math.Min((int)(p.X + clearance) + 1, Side - 1));
        var (top, bottom) = (Math.Max((int)(p.Y - clearance), 0), Math.Min((int)(p.Y + clearance) + 1, Side - 1));
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
            {
                var i = y * Side + x;
                if (field.Values[i] < 0 && marked[i] != round && new Point(x - p.X, y - p.Y).Length < clearance)
                    return false;
            }
        }
        return true;
    }

    private void Mark(Shape pad)
    {
        var bounds = pad.Bounds;
        for (var y = Math.Max((int)bounds.Top, 1); y <= Math.Min(bounds.Bottom, Side - 2); y++)
        {
            for (var x = Math.Max((int)bounds.Left, 1); x <= Math.Min(bounds.Right, Side - 2); x++)
            {
                if (pad.Distance(x, y) < 0)
                    Visit(y * Side + x);
            }
        }
        while (waiting.TryPop(out var i))
        {
            // Copper keeps a margin from the edge of the board, so its neighbours are on it.
            Visit(i - 1);
            Visit(i + 1);
            Visit(i - Side);
            Visit(i + Side);
        }
    }

    private void Visit(int i)
    {
        if (field.Values[i] >= 0 || marked[i] == round)
            return;
        marked[i] = round;
        waiting.Push(i);
    }
}
