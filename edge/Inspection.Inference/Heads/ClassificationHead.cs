using System.Numerics.Tensors;
using Inspection.Core;
using Inspection.Core.Inference;
using Inspection.Inference.Sessions;

namespace Inspection.Inference.Heads;

/// <summary>
/// Head <c>classification</c>: one number for each label. The strongest five become detections that cover the whole input. A label with
/// <c>"good": true</c> in the manifest speaks for the part.
/// </summary>
/// <remarks>Option <c>activation</c>: how the numbers become scores; it must be given, since logits and probabilities look alike.</remarks>
internal sealed class ClassificationHead : IOutputHead
{
    private const int Shown = 5;
    private readonly OutputTensor output;
    private readonly string activation;
    private readonly float[] scores;
    private readonly Box everything;

    private ClassificationHead(HeadSetup setup)
    {
        output = setup.Output();
        activation = setup.Word("activation", Activation.Softmax, Activation.Sigmoid, Activation.None);
        setup.Require(output.Shape is [1, ..] && output.Values.Length == setup.Labels, output, $"[1, {setup.Labels}]");
        scores = new float[setup.Labels];
        everything = new Box(0, 0, setup.InputWidth, setup.InputHeight);
    }

    public static HeadKind Kind { get; } = new("classification", static setup => new ClassificationHead(setup), static file =>
        file.Outputs is [{ Shape: [_, > 1] or [_, > 1, 1, 1] } output]
            ? HeadExample.Of(output, output.Shape[1], """{ "activation": "softmax" }""")
            : null,
        """
        {
          "color": "rgb", "normalisation": { "scale": 0.00392156862745098, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225] },
          "resize": "crop"
        }
        """);

    public bool Classifies => true;

    public int Decode(Span<Detection> detections)
    {
        Activation.Apply(activation, output.Values, scores);
        var count = Math.Min(Math.Min(Shown, scores.Length), detections.Length);
        for (var index = 0; index < count; index++)
        {
            var (label, score) = RowScores.Best(scores);
            if (score is < 0 or > 1.0001f)
                throw new InferenceException(Texts.NoSense(0, label, score, everything));
            detections[index] = new Detection(label, Math.Min(score, 1), everything);
            // Not found again.
            scores[label] = float.NegativeInfinity;
        }
        return count;
    }
}
