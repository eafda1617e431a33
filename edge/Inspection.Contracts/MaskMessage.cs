namespace Inspection.Contracts;

/// <summary>The shape of a detection on a grid of equal cells.</summary>
/// <param name="Box"><c>[x, y, width, height]</c> in pixels of the source image: what the whole grid covers; may reach a little beyond the image.</param>
/// <param name="Columns">Cells in a row of the grid.</param>
/// <param name="Rows">Rows of the grid.</param>
/// <param name="Runs">
/// Run lengths, row by row from the top left: cells outside, cells inside, cells outside and so on; the first may be 0. Their sum is columns × rows.
/// </param>
public sealed record MaskMessage(IReadOnlyList<double> Box, int Columns, int Rows, IReadOnlyList<int> Runs);
