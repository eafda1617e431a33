using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Heads <c>yolov5</c> and <c>yolov5-segment</c>: rows of centre x, centre y, width, height in pixels of the model input, objectness 0–1, a score 0–1
/// for each label; for segments then the coefficients of the prototypes. A detection's score is objectness × score. YOLOv7 exports the same.
/// Source: ultralytics/yolov5, models/yolo.py, class Detect.
/// </summary>
/// <remarks>Option <c>strides</c>: 8, 16, 32 unless given; <c>anchors</c>: boxes of a cell, 3 unless given. They must make the rows of the output.</remarks>
internal sealed class Yolov5Head : IOutputHead
{
    private const int BoxColumns = 5;
    private readonly OutputTensor output;
    private readonly PrototypeMasks? masks;
    private readonly int labels;
    private readonly int columns;
    private readonly float floor;
    private readonly Detection[] found;
    private readonly Candidates candidates;

    private Yolov5Head(HeadSetup setup, OutputTensor output, PrototypeMasks? masks)
    {
        (this.output, this.masks, labels, floor) = (output, masks, setup.Labels, setup.ScoreFloor);
        columns = BoxColumns + labels + (masks?.Coefficients.Length ?? 0);
        var anchors = (int)setup.Number("anchors", 3, 1, 9);
        var rows = anchors * Pyramid.Cells(setup.InputWidth, setup.InputHeight, setup.Strides(8, 16, 32));
        setup.Require(output.Shape is [1, var given, var width] && given == rows && width == columns, output, $"[1, {rows}, {columns}]");
        candidates = new Candidates(rows, setup.NmsIou);
        found = new Detection[rows];
    }

    public static HeadKind Kind { get; } = new("yolov5", static setup => new Yolov5Head(setup, setup.Output(), null), static file =>
        file.Outputs is [{ Shape: [_, var rows, > BoxColumns and var width] } output] && Pyramid.Fits(file, rows, 3, 8, 16, 32)
            ? HeadExample.Of(output, width - BoxColumns, """{ "strides": [8, 16, 32], "anchors": 3 }""")
            : null);

    public static HeadKind SegmentKind { get; } = new(
        "yolov5-segment", static setup => new Yolov5Head(setup, setup.Output("boxes"), PrototypeMasks.Of(setup, "prototypes")), static file =>
            file.Outputs is [{ Shape: [_, var rows, var width] } output, { Shape: [_, var coefficients, _, _] } prototypes]
            && width > BoxColumns + coefficients && Pyramid.Fits(file, rows, 3, 8, 16, 32)
                ? HeadExample.Of([("boxes", output), ("prototypes", prototypes)], width - BoxColumns - coefficients, """{ "strides": [8, 16, 32], "anchors": 3 }""")
                : null);

    public bool HasMasks => masks is not null;

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var row = 0; row < found.Length; row++)
        {
            var values = output.Values.Slice(row * columns, columns);
            if (values[4] < floor)
                continue;
            var (label, score) = RowScores.Best(values.Slice(BoxColumns, labels));
            if (score * values[4] >= floor)
                candidates.Add(row, label, score * values[4], new Box(values[0] - values[2] / 2, values[1] - values[3] / 2, values[2], values[3]));
        }
        var count = candidates.Take(detections);
        if (masks is not null)
            detections[..count].CopyTo(found);
        return count;
    }

    public void ReadMask(int detection, MaskRuns mask)
    {
        if (masks is null)
            throw new NotSupportedException();
        output.Values.Slice(candidates.RowOf(detection) * columns + BoxColumns + labels, masks.Coefficients.Length).CopyTo(masks.Coefficients);
        masks.Read(found[detection].Box, mask);
    }
}
