using Inspection.Core;
using Inspection.Core.Inference;

namespace Inspection.Inference.Heads;

/// <summary>
/// The connected regions of a map of labels: cells that touch by a side or a corner and have the same label. All memory is allocated once, for a map of
/// the given size.
/// </summary>
internal sealed class Regions(int rows, int columns)
{
    // Fine enough to draw; what travels stays some kilobytes.
    private const int MostCells = 128;

    private readonly int[] regionOf = new int[rows * columns];
    private readonly int[] waiting = new int[rows * columns];
    private readonly Region[] regions = new Region[rows * columns];
    private int count;

    /// <summary>The regions of the last <see cref="Find"/>.</summary>
    public ReadOnlySpan<Region> Found => regions.AsSpan(0, count);

    /// <param name="labels">Rows × columns; below 0: no label.</param>
    /// <param name="scores">Of each cell.</param>
    public void Find(ReadOnlySpan<int> labels, ReadOnlySpan<float> scores)
    {
        count = 0;
        regionOf.AsSpan().Fill(-1);
        for (var cell = 0; cell < labels.Length; cell++)
        {
            if (labels[cell] < 0 || regionOf[cell] >= 0)
                continue;
            regions[count] = Grow(cell, labels, scores);
            count++;
        }
    }

    /// <summary>The shape of one region, on a grid of at most <see cref="MostCells"/> each way: of larger ones a cell is a block of the map's.</summary>
    /// <param name="width">Pixels of the model input that the whole map covers.</param>
    /// <param name="height">The same.</param>
    public void ReadMask(int region, float width, float height, MaskRuns mask)
    {
        var (left, top, right, bottom) = (regions[region].Left, regions[region].Top, regions[region].Right, regions[region].Bottom);
        var block = (Math.Max(right - left, bottom - top) + MostCells - 1) / MostCells;
        var (across, down) = ((right - left + block - 1) / block, (bottom - top + block - 1) / block);
        var (cellWidth, cellHeight) = (width / columns, height / rows);
        mask.Begin(new Box(left * cellWidth, top * cellHeight, across * block * cellWidth, down * block * cellHeight), across, down);
        for (var row = top; row < bottom; row += block)
        {
            for (var column = left; column < right; column += block)
                mask.Add(AnyOf(region, row, Math.Min(row + block, bottom), column, Math.Min(column + block, right)));
        }
    }

    private bool AnyOf(int region, int top, int bottom, int left, int right)
    {
        for (var row = top; row < bottom; row++)
        {
            if (regionOf.AsSpan(row * columns + left, right - left).Contains(region))
                return true;
        }
        return false;
    }

    public Box BoxOf(Region region, float width, float height)
    {
        var (cellWidth, cellHeight) = (width / columns, height / rows);
        return Box.FromEdges(region.Left * cellWidth, region.Top * cellHeight, region.Right * cellWidth, region.Bottom * cellHeight);
    }

    private Region Grow(int first, ReadOnlySpan<int> labels, ReadOnlySpan<float> scores)
    {
        var label = labels[first];
        var (left, top, right, bottom, sum, highest) = (columns, rows, 0, 0, 0d, 0f);
        var (next, end) = (0, 1);
        (waiting[0], regionOf[first]) = (first, count);
        while (next < end)
        {
            var cell = waiting[next++];
            var (row, column) = Math.DivRem(cell, columns);
            (left, top, right, bottom) = (Math.Min(left, column), Math.Min(top, row), Math.Max(right, column + 1), Math.Max(bottom, row + 1));
            (sum, highest) = (sum + scores[cell], Math.Max(highest, scores[cell]));
            for (var y = Math.Max(0, row - 1); y <= Math.Min(rows - 1, row + 1); y++)
            {
                for (var x = Math.Max(0, column - 1); x <= Math.Min(columns - 1, column + 1); x++)
                {
                    var neighbour = y * columns + x;
                    if (labels[neighbour] != label || regionOf[neighbour] >= 0)
                        continue;
                    regionOf[neighbour] = count;
                    waiting[end++] = neighbour;
                }
            }
        }
        return new Region(label, end, (float)(sum / end), highest, left, top, right, bottom);
    }
}
