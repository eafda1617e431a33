using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>detr</c>: for each query a number for each label, and centre x, centre y, width, height as share of the input. RT-DETR, D-FINE, DETR, RF-DETR
/// and their kin, exported without their post-processing. Source: Hugging Face transformers, post_process_object_detection of RT-DETR and DETR.
/// </summary>
/// <remarks>
/// Option <c>activation</c>: <c>sigmoid</c> (RT-DETR, D-FINE, RF-DETR, Deformable DETR), <c>softmax</c> (DETR, YOLOS: one column more than labels, the
/// last for "nothing"), or <c>none</c>.
/// </remarks>
internal sealed class DetrHead : IOutputHead
{
    private readonly OutputTensor logits;
    private readonly OutputTensor boxes;
    private readonly string activation;
    private readonly int queries;
    private readonly int labels;
    private readonly (int Width, int Height) input;
    private readonly float floor;
    private readonly float[] scores;
    private readonly Candidates candidates;

    private DetrHead(HeadSetup setup)
    {
        (logits, boxes, labels, floor) = (setup.Output("logits"), setup.Output("boxes"), setup.Labels, setup.ScoreFloor);
        input = (setup.InputWidth, setup.InputHeight);
        activation = setup.Word("activation", Activation.Sigmoid, Activation.Softmax, Activation.None);
        var columns = labels + (activation == Activation.Softmax ? 1 : 0);
        setup.Require(logits.Shape is [1, > 0, var given] && given == columns, logits, $"[1, queries, {columns}]");
        queries = logits.Shape[1];
        setup.Require(boxes.Shape is [1, var rows, 4] && rows == queries, boxes, $"[1, {queries}, 4]");
        scores = new float[columns];
        candidates = new Candidates(queries * labels, 1);
    }

    public static HeadKind Kind { get; } = new("detr", static setup => new DetrHead(setup), static file =>
    {
        var boxes = file.Outputs.FirstOrDefault(static output => output.Shape is [_, _, 4]);
        var logits = file.Outputs.FirstOrDefault(output => output != boxes && output.Shape is [_, _, > 0]);
        return boxes is not null && logits is not null && boxes.Shape[1] is < 0 or <= 1000
            ? HeadExample.Of([("logits", logits), ("boxes", boxes)], logits.Shape[2], """{ "activation": "sigmoid" }""")
            : null;
    }, HeadKind.UnitRgbStretch);

    public int Decode(Span<Detection> detections)
    {
        candidates.Clear();
        for (var query = 0; query < queries; query++)
        {
            Activation.Apply(activation, logits.Values.Slice(query * scores.Length, scores.Length), scores);
            for (var label = 0; label < labels; label++)
            {
                if (scores[label] >= floor)
                    candidates.Add(query, label, scores[label], ReadBox(boxes.Values.Slice(query * 4, 4)));
            }
        }
        return candidates.Take(detections);
    }

    private Box ReadBox(ReadOnlySpan<float> share) => new(
        (share[0] - share[2] / 2) * input.Width, (share[1] - share[3] / 2) * input.Height, share[2] * input.Width, share[3] * input.Height);
}
