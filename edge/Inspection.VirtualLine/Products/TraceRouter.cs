using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Products;

/// <summary>Joins two terminals along the grid, straight and at 45°, where the clearance rule leaves room.</summary>
internal sealed class TraceRouter(BoardDesign design)
{
    private const float StepCost = 1;
    private const float SlantCost = 1.41421356f;
    private const float BendCost = 0.7f;
    private static readonly (int X, int Y)[] Headings = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)];

    private readonly int nodes = design.Rules.Nodes;
    private readonly float clearance = design.Rules.Gap + design.Rules.TraceWidth / 2;
    private readonly OwnCopper own = new(design.Copper);
    private readonly PriorityQueue<int, float> open = new();

    /// <summary>Draws the trace.</summary>
    /// <returns>False, and nothing drawn, where there is no way.</returns>
    public bool TryRoute(Terminal from, Terminal to)
    {
        var (start, goal) = (Nearest(from.Node), Nearest(to.Node));
        if (start == goal)
            return false;
        own.Become(from.Pad, to.Pad);
        var states = nodes * nodes * Headings.Length;
        var cost = new float[states];
        var previous = new int[states];
        Array.Fill(cost, float.PositiveInfinity);
        Array.Fill(previous, -1);
        open.Clear();
        for (var heading = 0; heading < Headings.Length; heading++)
        {
            cost[start * Headings.Length + heading] = 0;
            open.Enqueue(start * Headings.Length + heading, 0);
        }
        while (open.TryDequeue(out var state, out var reached))
        {
            if (reached > cost[state])
                continue;
            if (state / Headings.Length == goal)
            {
                Draw(previous, state);
                return true;
            }
            Expand(state, from.Pad, to.Pad, cost, previous);
        }
        return false;
    }

    private void Expand(int state, Shape first, Shape second, float[] cost, int[] previous)
    {
        var (node, heading) = (state / Headings.Length, state % Headings.Length);
        var (column, row) = (node % nodes, node / nodes);
        for (var turn = -1; turn <= 1; turn++)
        {
            var next = (heading + turn + Headings.Length) % Headings.Length;
            var (dx, dy) = Headings[next];
            var (x, y) = (column + dx, row + dy);
            if ((uint)x >= (uint)nodes || (uint)y >= (uint)nodes)
                continue;
            var target = (y * nodes + x) * Headings.Length + next;
            var total = cost[state] + (dx != 0 && dy != 0 ? SlantCost : StepCost) + (turn == 0 ? 0 : BendCost);
            if (total >= cost[target] || !IsFree(column, row, x, y, first, second))
                continue;
            cost[target] = total;
            previous[target] = state;
            open.Enqueue(target, total);
        }
    }

    private bool IsFree(int column, int row, int x, int y, Shape first, Shape second)
    {
        var (here, there) = (design.Rules.Node(column, row), design.Rules.Node(x, y));
        return IsFree(there, first, second) && IsFree((here + there) * 0.5f, first, second);
    }

    /// <summary>Far enough from everything; around the two pads, where they themselves are the nearest copper, far enough from everything else.</summary>
    private bool IsFree(Point p, Shape first, Shape second)
    {
        var distance = design.Copper.At(p);
        return distance >= MathF.Min(clearance, DistanceField.Reach)
            || (MathF.Min(first.Distance(p.X, p.Y), second.Distance(p.X, p.Y)) <= distance + 1.2f && own.OthersAreClear(p, clearance));
    }

    private int Nearest(Point p)
    {
        var first = design.Rules.Node(0, 0);
        int Index(float value, float origin) => Math.Clamp((int)MathF.Round((value - origin) / design.Rules.Pitch), 0, nodes - 1);
        return Index(p.Y, first.Y) * nodes + Index(p.X, first.X);
    }

    private void Draw(int[] previous, int state)
    {
        List<Point> corners = [];
        for (var (last, heading) = (-1, -1); state >= 0; state = previous[state])
        {
            var node = state / Headings.Length;
            var point = design.Rules.Node(node % nodes, node / nodes);
            if (heading == last && corners.Count > 1)
                corners[^1] = point;
            else
                corners.Add(point);
            (last, heading) = (heading, state % Headings.Length);
        }
        design.AddTrace(corners.ToArray(), design.Rules.TraceWidth);
    }
}
