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
    /// <param name="level">Distance below which a pixel is copper; 0 is the edge, above it the copper counts as wider than it is.</param>
    public int CountPieces(ReadOnlySpan<short> copper, PartWindow window, bool ofCopper, int level)
    {
        round++;
        var pieces = 0;
        for (var y = window.Top; y < window.Bottom; y++)
        {
            for (var x = window.Left; x < window.Right; x++)
            {
                var i = y * Side + x;
                if (seen[i] == round || (copper[i] < level) != ofCopper)
                    continue;
                pieces++;
                Flood(copper, i, window, ofCopper, level, target: -1);
            }
        }
        return pieces;
    }

    /// <summary>True where copper leads from one place to the other, anywhere on the board.</summary>
    /// <param name="level">As for <see cref="CountPieces"/>.</param>
    public bool IsJoined(ReadOnlySpan<short> copper, int from, int to, int level)
    {
        round++;
        return copper[from] < level && copper[to] < level && Flood(copper, from, new PartWindow(0, 0, Side, Side), ofCopper: true, level, to);
    }

    private bool Flood(ReadOnlySpan<short> copper, int start, PartWindow window, bool ofCopper, int level, int target)
    {
        waiting.Clear();
        seen[start] = round;
        waiting.Push(start);
        while (waiting.TryPop(out var i))
        {
            if (i == target)
                return true;
            var (x, y) = (i % Side, i / Side);
            if (x > window.Left) Visit(copper, i - 1, ofCopper, level);
            if (x < window.Right - 1) Visit(copper, i + 1, ofCopper, level);
            if (y > window.Top) Visit(copper, i - Side, ofCopper, level);
            if (y < window.Bottom - 1) Visit(copper, i + Side, ofCopper, level);
        }
        return false;
    }

    private void Visit(ReadOnlySpan<short> copper, int i, bool ofCopper, int level)
    {
        if (seen[i] == round || (copper[i] < level) != ofCopper)
            return;
        seen[i] = round;
        waiting.Push(i);
    }
}
