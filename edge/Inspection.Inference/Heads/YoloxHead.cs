using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>yolox</c>: a row for each cell of each level: centre x and y as offset from the cell in cells, width and height as logarithm in cells,
/// objectness 0–1, a score 0–1 for each label. A detection's score is objectness × score. Source: Megvii YOLOX, utils/demo_utils.py, demo_postprocess.
/// </summary>
/// <remarks>
/// Option <c>strides</c>: 8, 16, 32 unless given. Option <c>decoded</c>: true for an export with <c>--decode_in_inference</c>, whose boxes are pixels
/// already.
/// </remarks>
internal sealed class YoloxHead : IOutputHead
{
    private const int BoxColumns = 5;
    private readonly OutputTensor output;
    private readonly (int Column, int Row, int Stride)[] cells;
    private readonly bool decoded;
    private readonly int columns;
    private readonly float floor;
    private readonly Candidates candidates;

    private YoloxHead(HeadSetup setup)
    {
        (output, floor, decoded) = (setup.Output(), setup.ScoreFloor, setup.Flag("decoded", false));
        columns = BoxColumns + setup.Labels;
        cells = [.. Pyramid.All(setup.InputWidth, setup.InputHeight, setup.Strides(8, 16, 32))];
        setup.Require(output.Shape is [1, var rows, var width] && rows == cells.Length && width == columns, output, $"[1, {cells.Length}, {columns}]");
        candidates = new Candidates(cells.Length, setup.NmsIou);
    }

    public static HeadKind Kind { get; } = new("yolox", static setup => new YoloxHead(setup), static file =>
        file.Outputs is [{ Shape: [_, var rows, > BoxColumns and var width] } output] && Pyramid.Fits(file, rows, 1, 8, 16, 32)
            ? HeadExample.Of(output, width - BoxColumns, """{ "strides": [8, 16, 32], "decoded": false }""")
            : null,
        """{ "color": "bgr", "normalisation": { "scale": 1, "mean": [0], "std": [1] }, "resize": "letterbox-top-left", "padValue": 114 }""");

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var row = 0; row < cells.Length; row++)
        {
            var values = output.Values.Slice(row * columns, columns);
            if (values[4] < floor)
                continue;
            var (label, score) = RowScores.Best(values[BoxColumns..]);
            if (score * values[4] >= floor)
                candidates.Add(row, label, score * values[4], ReadBox(values, cells[row]));
        }
        return candidates.Take(detections);
    }

    private Box ReadBox(ReadOnlySpan<float> values, (int Column, int Row, int Stride) cell)
    {
        var (x, y, width, height) = decoded
            ? (values[0], values[1], values[2], values[3])
            : ((values[0] + cell.Column) * cell.Stride, (values[1] + cell.Row) * cell.Stride, MathF.Exp(values[2]) * cell.Stride, MathF.Exp(values[3]) * cell.Stride);
        return new Box(x - width / 2, y - height / 2, width, height);
    }
}
