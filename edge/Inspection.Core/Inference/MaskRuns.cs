namespace Inspection.Core.Inference;

/// <summary>
/// The shape of one detection as run lengths over a grid, row by row: cells outside, cells inside, cells outside …, the first run may be 0. Made to be
/// filled again and again; grows to the largest mask and stays so.
/// </summary>
public sealed class MaskRuns
{
    private int[] runs = new int[64];
    private int count;
    private bool inside;

    /// <summary>What the grid covers, in pixels of the model input as read, of the source frame once mapped back.</summary>
    public Box Area { get; private set; }

    public int Columns { get; private set; }

    public int Rows { get; private set; }

    /// <summary>Their sum is <see cref="Columns"/> × <see cref="Rows"/> once every cell has been added.</summary>
    public ReadOnlySpan<int> Runs => runs.AsSpan(0, count);

    /// <summary>Begins a mask without any cell.</summary>
    public void Begin(Box area, int columns, int rows)
    {
        (Area, Columns, Rows) = (area, columns, rows);
        (runs[0], count, inside) = (0, 1, false);
    }

    /// <summary>The grid covers this, and its cells stay.</summary>
    public void MoveTo(Box area) => Area = area;

    /// <summary>Adds the next cell of the row, or the first of the next row.</summary>
    public void Add(bool isInside)
    {
        if (isInside != inside)
        {
            if (count == runs.Length)
                Array.Resize(ref runs, 2 * runs.Length);
            runs[count++] = 0;
            inside = isInside;
        }
        runs[count - 1]++;
    }
}
