namespace Inspection.Gateway.Live;

/// <summary>Where defects occur on the part: a grid over the picture.</summary>
/// <param name="Defects">The newest ones, so many, that the map was made of.</param>
/// <param name="Columns">Cells in a row of the grid.</param>
/// <param name="Rows">Rows of the grid.</param>
/// <param name="Cells">Defects that cover the cell, row by row from the top left; one covers at least the cell of its middle.</param>
internal sealed record DefectMap(int Defects, int Columns, int Rows, IReadOnlyList<int> Cells)
{
    /// <summary>Cells of each side: a fiftieth of the part is as fine as the eye compares.</summary>
    public const int Side = 48;

    public static DefectMap Of(IReadOnlyCollection<DefectPlace> places)
    {
        var cells = new int[Side * Side];
        foreach (var place in places)
        {
            var (firstColumn, lastColumn) = Covered(place.Left, place.Right);
            var (firstRow, lastRow) = Covered(place.Top, place.Bottom);
            for (var row = firstRow; row <= lastRow; row++)
            {
                for (var column = firstColumn; column <= lastColumn; column++)
                    cells[row * Side + column]++;
            }
        }
        return new DefectMap(places.Count, Side, Side, cells);
    }

    /// <summary>The cells whose middles lie between, else the one that holds the middle.</summary>
    private static (int First, int Last) Covered(float from, float to)
    {
        var first = (int)Math.Ceiling(from * Side - 0.5f);
        var last = (int)Math.Floor(to * Side - 0.5f);
        if (first > last)
            first = last = (int)((from + to) / 2 * Side);
        return (Math.Clamp(first, 0, Side - 1), Math.Clamp(last, 0, Side - 1));
    }
}
