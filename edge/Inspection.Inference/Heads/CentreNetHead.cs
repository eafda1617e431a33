using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>centernet</c>: a heat map of centres for each label, the size of the box at each cell, and the offset of the centre from its cell. A centre is
/// a cell that none of its eight neighbours exceeds (Objects as Points, Zhou et al. 2019, section 4).
/// </summary>
/// <remarks>
/// Options: <c>activation</c> of the heat map: <c>sigmoid</c> or <c>none</c>; <c>sizes</c>: <c>cells</c> (CenterNet), or <c>pixels</c> of the model
/// input. The offset, in cells, may be left out of <c>output.tensors</c>.
/// </remarks>
internal sealed class CentreNetHead : IOutputHead
{
    private readonly OutputTensor heat;
    private readonly OutputTensor sizes;
    private readonly OutputTensor? offsets;
    private readonly string activation;
    private readonly (int Labels, int Rows, int Columns) grid;
    private readonly (float X, float Y) cellSize;
    private readonly (float X, float Y) sizeScale;
    private readonly float floor;
    private readonly float[] scores;
    private readonly Candidates candidates;

    private CentreNetHead(HeadSetup setup)
    {
        (heat, sizes, offsets, floor) = (setup.Output("heatmap"), setup.Output("sizes"), setup.Find("offsets"), setup.ScoreFloor);
        activation = setup.Word("activation", Activation.Sigmoid, Activation.None);
        setup.Require(heat.Shape is [1, var labels, > 0, > 0] && labels == setup.Labels, heat, $"[1, {setup.Labels}, rows, columns]");
        grid = (heat.Shape[1], heat.Shape[2], heat.Shape[3]);
        foreach (var pair in (OutputTensor?[])[sizes, offsets])
        {
            if (pair is not null)
                setup.Require(pair.Shape is [1, 2, var rows, var columns] && rows == grid.Rows && columns == grid.Columns, pair, $"[1, 2, {grid.Rows}, {grid.Columns}]");
        }
        cellSize = ((float)setup.InputWidth / grid.Columns, (float)setup.InputHeight / grid.Rows);
        sizeScale = setup.Word("sizes", "cells", "pixels") == "cells" ? cellSize : (1, 1);
        scores = new float[heat.Values.Length];
        candidates = new Candidates(scores.Length, 1);
    }

    public static HeadKind Kind { get; } = new("centernet", static setup => new CentreNetHead(setup), static file =>
    {
        var pairs = file.Outputs.Where(static output => output.Shape is [_, 2, _, _]).ToList();
        var heat = file.Outputs.FirstOrDefault(output => output.Shape is [_, _, _, _] && (!pairs.Contains(output) || pairs.Count == 3));
        if (heat is null || pairs.Count == 0 || file.Outputs.Count > 3)
            return null;
        pairs.Remove(heat);
        return HeadExample.Of(
            [("heatmap", heat), .. pairs.Select(static (pair, index) => (index == 0 ? "sizes" : "offsets", pair))], heat.Shape[1],
            """{ "activation": "sigmoid", "sizes": "cells" }""");
    }, """
        {
          "color": "bgr", "normalisation": { "scale": 0.00392156862745098, "mean": [0.408, 0.447, 0.47], "std": [0.289, 0.274, 0.278] },
          "resize": "letterbox", "padValue": 0
        }
        """);

    public int Decode(Span<Detection> detections)
    {
        Activation.Apply(activation, heat.Values, scores);
        candidates.Clear();
        var cells = grid.Rows * grid.Columns;
        for (var index = 0; index < scores.Length; index++)
        {
            if (scores[index] < floor)
                continue;
            var (label, cell) = Math.DivRem(index, cells);
            var (row, column) = Math.DivRem(cell, grid.Columns);
            if (IsPeak(scores.AsSpan(label * cells, cells), row, column))
                candidates.Add(cell, label, scores[index], ReadBox(cell, row, column, cells));
        }
        return candidates.Take(detections);
    }

    private bool IsPeak(ReadOnlySpan<float> map, int row, int column)
    {
        var score = map[row * grid.Columns + column];
        for (var y = Math.Max(0, row - 1); y <= Math.Min(grid.Rows - 1, row + 1); y++)
        {
            for (var x = Math.Max(0, column - 1); x <= Math.Min(grid.Columns - 1, column + 1); x++)
            {
                if (map[y * grid.Columns + x] > score)
                    return false;
            }
        }
        return true;
    }

    private Box ReadBox(int cell, int row, int column, int cells)
    {
        var (dx, dy) = offsets is null ? (0.5f, 0.5f) : (offsets.Values[cell], offsets.Values[cells + cell]);
        var (width, height) = (sizes.Values[cell] * sizeScale.X, sizes.Values[cells + cell] * sizeScale.Y);
        return new Box((column + dx) * cellSize.X - width / 2, (row + dy) * cellSize.Y - height / 2, width, height);
    }
}
