using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>fastestdet</c>: one grid of cells over the whole input, channels first: objectness 0–1, centre x and y as offset from the cell (tanh, in
/// cells), width and height as share of the input (sigmoid), a score 0–1 for each label. A detection's score is objectness × score.
/// Source: dog-qiuqiu/FastestDet, utils/tool.py, handle_preds.
/// </summary>
internal sealed class FastestDetHead : IOutputHead
{
    private const int BoxChannels = 5;
    private readonly OutputTensor output;
    private readonly (int Rows, int Columns) grid;
    private readonly (int Width, int Height) input;
    private readonly float floor;
    private readonly float[] best;
    private readonly float[] bestLabels;
    private readonly Candidates candidates;

    private FastestDetHead(HeadSetup setup)
    {
        (output, floor, input) = (setup.Output(), setup.ScoreFloor, (setup.InputWidth, setup.InputHeight));
        var channels = BoxChannels + setup.Labels;
        setup.Require(output.Shape is [1, var given, > 0, > 0] && given == channels, output, $"[1, {channels}, rows, columns]");
        grid = (output.Shape[2], output.Shape[3]);
        (best, bestLabels) = (new float[grid.Rows * grid.Columns], new float[grid.Rows * grid.Columns]);
        candidates = new Candidates(best.Length, setup.NmsIou);
    }

    public static HeadKind Kind { get; } = new("fastestdet", static setup => new FastestDetHead(setup), static file =>
        file.Outputs is [{ Shape: [_, > BoxChannels and var channels, < 200, < 200] } output] ? HeadExample.Of(output, channels - BoxChannels) : null,
        """{ "color": "bgr", "normalisation": { "scale": 0.00392156862745098, "mean": [0], "std": [1] }, "resize": "stretch" }""");

    public int Decode(Span<Detection> detections)
    {
        var values = output.Values;
        var cells = best.Length;
        BestLabel.Find(values[(BoxChannels * cells)..], best, bestLabels);
        candidates.Clear();
        for (var cell = 0; cell < cells; cell++)
        {
            var score = values[cell] * best[cell];
            if (score < floor)
                continue;
            var (row, column) = Math.DivRem(cell, grid.Columns);
            var x = (column + MathF.Tanh(values[cells + cell])) / grid.Columns * input.Width;
            var y = (row + MathF.Tanh(values[2 * cells + cell])) / grid.Rows * input.Height;
            var (width, height) = (Sigmoid(values[3 * cells + cell]) * input.Width, Sigmoid(values[4 * cells + cell]) * input.Height);
            candidates.Add(cell, (int)bestLabels[cell], score, new Box(x - width / 2, y - height / 2, width, height));
        }
        return candidates.Take(detections);
    }

    private static float Sigmoid(float raw) => 1 / (1 + MathF.Exp(-raw));
}
