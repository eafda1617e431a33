using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Heads <c>yolo-end2end</c> and <c>yolo-end2end-segment</c>: Ultralytics YOLOv10 and YOLO26, and any of their models exported with <c>nms=True</c>. Rows
/// of x1, y1, x2, y2 in pixels of the model input, score 0–1, label; for segments then the coefficients of the prototypes. Nothing is suppressed any
/// more. Source: Ultralytics, guide "End-to-End Detection".
/// </summary>
internal sealed class EndToEndHead : IOutputHead
{
    private const int BoxColumns = 6;
    private readonly OutputTensor output;
    private readonly PrototypeMasks? masks;
    private readonly int labels;
    private readonly int columns;
    private readonly float floor;
    private readonly Detection[] found;
    private readonly Candidates candidates;

    private EndToEndHead(HeadSetup setup, OutputTensor output, PrototypeMasks? masks)
    {
        (this.output, this.masks, labels, floor) = (output, masks, setup.Labels, setup.ScoreFloor);
        columns = BoxColumns + (masks?.Coefficients.Length ?? 0);
        setup.Require(output.Shape is [1, > 0, var width] && width == columns, output, $"[1, rows, {columns}]");
        candidates = new Candidates(output.Shape[1], 1);
        found = new Detection[output.Shape[1]];
    }

    public static HeadKind Kind { get; } = new("yolo-end2end", static setup => new EndToEndHead(setup, setup.Output(), null), static file =>
        file.Outputs is [{ Shape: [_, _, BoxColumns] } output] ? HeadExample.Of(output, 0) : null);

    public static HeadKind SegmentKind { get; } = new(
        "yolo-end2end-segment", static setup => new EndToEndHead(setup, setup.Output("boxes"), PrototypeMasks.Of(setup, "prototypes")), static file =>
            file.Outputs is [{ Shape: [_, _, var width] } output, { Shape: [_, var coefficients, _, _] } prototypes] && width == BoxColumns + coefficients
                ? HeadExample.Of([("boxes", output), ("prototypes", prototypes)], 0)
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
            var box = Box.FromEdges(values[0], values[1], values[2], values[3]);
            if (!(values[5] >= 0 && values[5] < labels && values[5] == MathF.Floor(values[5])))
                throw new InferenceException(Texts.NoSense(row, values[5], values[4], box));
            candidates.Add(row, (int)values[5], values[4], box);
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
        output.Values.Slice(candidates.RowOf(detection) * columns + BoxColumns, masks.Coefficients.Length).CopyTo(masks.Coefficients);
        masks.Read(found[detection].Box, mask);
    }
}
