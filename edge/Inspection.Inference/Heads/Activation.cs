using System.Numerics.Tensors;

namespace Inspection.Inference.Heads;

/// <summary>How the raw numbers of an output become scores 0–1: the words of option <c>activation</c>.</summary>
internal static class Activation
{
    /// <summary>They are scores already.</summary>
    public const string None = "none";

    /// <summary>Each for itself.</summary>
    public const string Sigmoid = "sigmoid";

    /// <summary>All together make 1.</summary>
    public const string Softmax = "softmax";

    /// <param name="raw">One number for each label; <paramref name="scores"/> is as long.</param>
    public static void Apply(string activation, ReadOnlySpan<float> raw, Span<float> scores)
    {
        switch (activation)
        {
            case Sigmoid:
                TensorPrimitives.Sigmoid(raw, scores);
                break;
            case Softmax:
                TensorPrimitives.Subtract(raw, TensorPrimitives.Max(raw), scores);
                TensorPrimitives.Exp(scores, scores);
                TensorPrimitives.Divide(scores, TensorPrimitives.Sum<float>(scores), scores);
                break;
            default:
                raw.CopyTo(scores);
                break;
        }
    }
}
