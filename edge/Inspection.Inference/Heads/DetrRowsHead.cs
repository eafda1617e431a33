using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>rtdetr-ultralytics</c>: rows of centre x, centre y, width, height as share of the input and a score 0–1 for each label, as Ultralytics
/// exports RT-DETR. Nothing is suppressed any more. Source: Ultralytics, models/rtdetr/predict.py.
/// </summary>
internal sealed class DetrRowsHead : IOutputHead
{
    private const int BoxColumns = 4;
    private readonly OutputTensor output;
    private readonly int columns;
    private readonly (int Width, int Height) input;
    private readonly float floor;
    private readonly Candidates candidates;

    private DetrRowsHead(HeadSetup setup)
    {
        (output, floor, input) = (setup.Output(), setup.ScoreFloor, (setup.InputWidth, setup.InputHeight));
        columns = BoxColumns + setup.Labels;
        setup.Require(output.Shape is [1, > 0, var given] && given == columns, output, $"[1, queries, {columns}]");
        candidates = new Candidates(output.Shape[1], 1);
    }

    public static HeadKind Kind { get; } = new("rtdetr-ultralytics", static setup => new DetrRowsHead(setup), static file =>
        file.Outputs is [{ Shape: [_, <= 1000, > BoxColumns and var width] } output] ? HeadExample.Of(output, width - BoxColumns) : null,
        HeadKind.UnitRgbStretch);

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var row = 0; row < output.Shape[1]; row++)
        {
            var values = output.Values.Slice(row * columns, columns);
            var (label, score) = RowScores.Best(values[BoxColumns..]);
            if (score < floor)
                continue;
            var (width, height) = (values[2] * input.Width, values[3] * input.Height);
            candidates.Add(row, label, score, new Box(values[0] * input.Width - width / 2, values[1] * input.Height - height / 2, width, height));
        }
        return candidates.Take(detections);
    }
}
