using Inspection.VirtualLine.Geometry;

namespace Inspection.VirtualLine.Defects;

/// <summary>Answers what hangs together on a part, by flooding its pixels. Owns its working memory; not thread-safe.</summary>
internal sealed class PatternTopology
{
    private const int Side = DistanceField.Side;
    private readonly int[] seen = new int[Side * Side];
    private readonly Stack<int> waiting = new();
    private int round;

    /// <summary>How many separate pieces of copper, or of laminate, show inside a window.</summary>
    public int CountPieces(ReadOnlySpan<short> copper, PartWindow window, bool ofCopper)
    {
        round++;
        var pieces = 0;
        for (var y = window.Top; y < window.Bottom; y++)
        {
            for (var x = window.Left; x < window.Right; x++)
            {
                var i = y * Side + x;
                if (seen[i] == round || (copper[i] < 0) != ofCopper)
                    continue;
                pieces++;
                Flood(copper, i, window, ofCopper, target: -1);
            }
        }
        return pieces;
    }

    /// <summary>True where copper leads from one place to the other, anywhere on the board.</summary>
    public bool IsJoined(ReadOnlySpan<short> copper, int from, int to)
    {
        round++;
        return copper[from] < 0 && copper[to] < 0 && Flood(copper, from, new PartWindow(0, 0, Side, Side), ofCopper: true, to);
    }

    private bool Flood(ReadOnlySpan<short> copper, int start, PartWindow window, bool ofCopper, int target)
    {
        waiting.Clear();
        seen[start] = round;
        waiting.Push(start);
        while (waiting.TryPop(out var i))
        {
            if (i == target)
                return true;
            var (x, y) = (i % Side, i / Side);
            if (x > window.Left) Visit(copper, i - 1, ofCopper);
            if (x < window.Right - 1) Visit(copper, i + 1, ofCopper);
            if (y > window.Top) Visit(copper, i - Side, ofCopper);
            if (y < window.Bottom - 1) Visit(copper, i + Side, ofCopper);
        }
        return false;
    }

    private void Visit(ReadOnlySpan<short> copper, int i, bool ofCopper)
    {
        if (seen[i] == round || (copper[i] < 0) != ofCopper)
            return;
        seen[i] = round;
        waiting.Push(i);
    }
}
