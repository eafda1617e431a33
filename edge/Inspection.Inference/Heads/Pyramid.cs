using Inspection.Models.Onnx;

namespace Inspection.Inference.Heads;

/// <summary>The cells of a network's levels, one after the other, row by row.</summary>
internal static class Pyramid
{
    /// <summary>Cells of all levels; an input that a stride does not divide is covered by one cell more.</summary>
    public static int Cells(int width, int height, IEnumerable<int> strides) => strides.Sum(stride => Along(width, stride) * Along(height, stride));

    /// <summary>For people: whether a file's output may have a row for each of so many boxes of each cell. Open axes may.</summary>
    public static bool Fits(OnnxFile file, int rows, int boxes, params int[] strides) =>
        rows < 0 || file.Inputs is not [{ Shape: [_, _, > 0 and var height, > 0 and var width] }, ..] || rows == boxes * Cells(width, height, strides);

    public static IEnumerable<(int Column, int Row, int Stride)> All(int width, int height, IEnumerable<int> strides) =>
        from stride in strides
        from row in Enumerable.Range(0, Along(height, stride))
        from column in Enumerable.Range(0, Along(width, stride))
        select (column, row, stride);

    private static int Along(int length, int stride) => (length + stride - 1) / stride;
}
