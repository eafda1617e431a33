using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>labels-boxes-scores</c>: finished detections in three outputs: label, x1 y1 x2 y2, score 0–1. RT-DETR and D-FINE exported with their
/// post-processing (<c>tools/export_onnx.py</c>), torchvision's detectors.
/// </summary>
/// <remarks>
/// Option <c>coordinates</c>: <c>pixels</c> of the model input (also where an input of role <c>size</c> asks for it), or <c>normalised</c> to 0–1.
/// Option <c>labelOffset</c>: number that the network gives the first label; 0 unless given, 1 for torchvision, where 0 is background.
/// </remarks>
internal sealed class DetectionsHead : IOutputHead
{
    private readonly OutputTensor labels;
    private readonly OutputTensor boxes;
    private readonly OutputTensor scores;
    private readonly int labelCount;
    private readonly int offset;
    private readonly (float X, float Y) scale;
    private readonly float floor;
    private readonly Candidates candidates;

    private DetectionsHead(HeadSetup setup)
    {
        (labels, boxes, scores) = (setup.Output("labels"), setup.Output("boxes"), setup.Output("scores"));
        (labelCount, floor, offset) = (setup.Labels, setup.ScoreFloor, (int)setup.Number("labelOffset", 0, 0, 1000));
        scale = setup.Word("coordinates", "pixels", "normalised") == "pixels" ? (1, 1) : (setup.InputWidth, setup.InputHeight);
        setup.Require(boxes.Shape is [1, _, 4] or [_, 4], boxes, "[1, rows, 4]");
        var rows = boxes.Values.Length / 4;
        setup.Require(labels.Values.Length == rows, labels, $"[1, {rows}]");
        setup.Require(scores.Values.Length == rows, scores, $"[1, {rows}]");
        candidates = new Candidates(rows, 1);
    }

    public static HeadKind Kind { get; } = new("labels-boxes-scores", static setup => new DetectionsHead(setup), static file =>
    {
        var boxes = file.Outputs.FirstOrDefault(static output => output.Shape is [_, _, 4] or [_, 4]);
        var labels = file.Outputs.FirstOrDefault(static output => output.Type is "int64" or "int32");
        var scores = file.Outputs.FirstOrDefault(output => output != boxes && output != labels);
        return file.Outputs.Count == 3 && boxes is not null && labels is not null && scores is not null
            ? HeadExample.Of([("labels", labels), ("boxes", boxes), ("scores", scores)], 0, """{ "coordinates": "pixels", "labelOffset": 0 }""")
            : null;
    }, HeadKind.UnitRgbStretch);

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        var edges = boxes.Values;
        for (var row = 0; row < scores.Values.Length; row++)
        {
            var score = scores.Values[row];
            if (score < floor)
                continue;
            var at = edges.Slice(row * 4, 4);
            var box = Box.FromEdges(at[0] * scale.X, at[1] * scale.Y, at[2] * scale.X, at[3] * scale.Y);
            var label = labels.Values[row] - offset;
            if (!(label >= 0 && label < labelCount && label == MathF.Floor(label)))
                throw new InferenceException(Texts.NoSense(row, labels.Values[row], score, box));
            candidates.Add(row, (int)label, score, box);
        }
        return candidates.Take(detections);
    }
}
