using System.Numerics.Tensors;
using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>nanodet</c>: a row for each cell of each level: a score for each label, then for each side of the box (left, top, right, bottom) a
/// distribution over the distances 0 … n in cells (distribution focal loss, Li et al. 2020). Source: RangiLyu/nanodet, nanodet_plus_head.py.
/// </summary>
/// <remarks>
/// Options: <c>strides</c>, as [8, 16, 32, 64] for NanoDet-Plus and [8, 16, 32] for NanoDet; <c>cellOffset</c>: where in its cell a point lies: 0 for
/// NanoDet-Plus, 0.5 for NanoDet; <c>activation</c> of the scores: <c>none</c> for an export of NanoDet, which has the sigmoid inside.
/// </remarks>
internal sealed class NanodetHead : IOutputHead
{
    private const int Sides = 4;
    private readonly OutputTensor output;
    private readonly (int Column, int Row, int Stride)[] cells;
    private readonly string activation;
    private readonly float cellOffset;
    private readonly float floor;
    private readonly int columns;
    private readonly float[] scores;
    private readonly float[] distribution;
    private readonly Candidates candidates;

    private NanodetHead(HeadSetup setup)
    {
        (output, floor, cellOffset) = (setup.Output(), setup.ScoreFloor, (float)setup.Number("cellOffset", 0, 1));
        activation = setup.Word("activation", Activation.None, Activation.Sigmoid);
        setup.Option("strides");
        cells = [.. Pyramid.All(setup.InputWidth, setup.InputHeight, setup.Strides())];
        columns = output.Shape is [_, _, var width] ? width : 0;
        var steps = (columns - setup.Labels) / Sides;
        setup.Require(
            output.Shape is [1, var rows, _] && rows == cells.Length && steps > 1 && setup.Labels + Sides * steps == columns, output,
            $"[1, {cells.Length}, {setup.Labels} + 4 × (n + 1)]");
        scores = new float[setup.Labels];
        distribution = new float[steps];
        candidates = new Candidates(cells.Length, setup.NmsIou);
    }

    public static HeadKind Kind { get; } = new("nanodet", static setup => new NanodetHead(setup), static file =>
        file.Outputs is [{ Shape: [_, var rows, > 4 * 8 and var width] } output]
            ? Pyramid.Fits(file, rows, 1, 8, 16, 32, 64)
                ? HeadExample.Of(output, width - 4 * 8, """{ "strides": [8, 16, 32, 64], "cellOffset": 0, "activation": "none" }""")
                : Pyramid.Fits(file, rows, 1, 8, 16, 32)
                    ? HeadExample.Of(output, width - 4 * 8, """{ "strides": [8, 16, 32], "cellOffset": 0.5, "activation": "none" }""")
                    : null
            : null,
        """
        { "color": "bgr", "normalisation": { "scale": 1, "mean": [103.53, 116.28, 123.675], "std": [57.375, 57.12, 58.395] }, "resize": "stretch" }
        """);

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var row = 0; row < cells.Length; row++)
        {
            var values = output.Values.Slice(row * columns, columns);
            Activation.Apply(activation, values[..scores.Length], scores);
            var (label, score) = RowScores.Best(scores);
            if (score >= floor)
                candidates.Add(row, label, score, ReadBox(values[scores.Length..], cells[row]));
        }
        return candidates.Take(detections);
    }

    private Box ReadBox(ReadOnlySpan<float> sides, (int Column, int Row, int Stride) cell)
    {
        var (x, y) = ((cell.Column + cellOffset) * cell.Stride, (cell.Row + cellOffset) * cell.Stride);
        return Box.FromEdges(
            x - Distance(sides, 0) * cell.Stride, y - Distance(sides, 1) * cell.Stride, x + Distance(sides, 2) * cell.Stride, y + Distance(sides, 3) * cell.Stride);
    }

    /// <summary>Mean of the distribution, cells.</summary>
    private float Distance(ReadOnlySpan<float> sides, int side)
    {
        Activation.Apply(Activation.Softmax, sides.Slice(side * distribution.Length, distribution.Length), distribution);
        var mean = 0f;
        for (var step = 1; step < distribution.Length; step++)
            mean += step * distribution[step];
        return mean;
    }
}
