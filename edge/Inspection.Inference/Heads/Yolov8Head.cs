using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Heads <c>yolov8</c> and <c>yolov8-segment</c>: the raw output of Ultralytics YOLOv8, v9, 11, 12 and of newer ones exported without their end-to-end
/// head. Channels first: centre x, centre y, width, height in pixels of the model input, then a score 0–1 for each label; for segments then the
/// coefficients of the prototypes. Source: Ultralytics, nn/modules/head.py, classes Detect and Segment.
/// </summary>
internal sealed class Yolov8Head : IOutputHead
{
    private const int BoxChannels = 4;
    private readonly OutputTensor output;
    private readonly PrototypeMasks? masks;
    private readonly int labels;
    private readonly int boxes;
    private readonly float floor;
    private readonly float[] best;
    private readonly float[] bestLabels;
    private readonly Detection[] found;
    private readonly Candidates candidates;

    private Yolov8Head(HeadSetup setup, OutputTensor output, PrototypeMasks? masks)
    {
        (this.output, this.masks, labels, floor) = (output, masks, setup.Labels, setup.ScoreFloor);
        var channels = BoxChannels + labels + (masks?.Coefficients.Length ?? 0);
        setup.Require(output.Shape is [1, var given, > 0] && given == channels, output, $"[1, {channels}, boxes]");
        boxes = output.Shape[2];
        (best, bestLabels) = (new float[boxes], new float[boxes]);
        candidates = new Candidates(boxes, setup.NmsIou);
        found = new Detection[boxes];
    }

    public static HeadKind Kind { get; } = new("yolov8", static setup => new Yolov8Head(setup, setup.Output(), null), static file =>
        file.Outputs is [{ Shape: [_, > BoxChannels and var channels, var boxes] } output] && (boxes < 0 || boxes > channels)
            ? HeadExample.Of(output, channels - BoxChannels)
            : null);

    public static HeadKind SegmentKind { get; } = new(
        "yolov8-segment", static setup => new Yolov8Head(setup, setup.Output("boxes"), PrototypeMasks.Of(setup, "prototypes")), static file =>
            file.Outputs is [{ Shape: [_, var channels, var boxes] } output, { Shape: [_, var coefficients, _, _] } prototypes]
            && channels > BoxChannels + coefficients && (boxes < 0 || boxes > channels)
                ? HeadExample.Of([("boxes", output), ("prototypes", prototypes)], channels - BoxChannels - coefficients)
                : null);

    public bool HasMasks => masks is not null;

    public int Decode(Span<Detection> detections)
    {
        var values = output.Values;
        BestLabel.Find(values.Slice(BoxChannels * boxes, labels * boxes), best, bestLabels);
        candidates.Clear();
        for (var box = 0; box < boxes; box++)
        {
            if (best[box] < floor)
                continue;
            var (width, height) = (values[2 * boxes + box], values[3 * boxes + box]);
            candidates.Add(box, (int)bestLabels[box], best[box], new Box(values[box] - width / 2, values[boxes + box] - height / 2, width, height));
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
        var first = (BoxChannels + labels) * boxes + candidates.RowOf(detection);
        for (var index = 0; index < masks.Coefficients.Length; index++)
            masks.Coefficients[index] = output.Values[first + index * boxes];
        masks.Read(found[detection].Box, mask);
    }
}
