using System.Numerics.Tensors;

namespace Inspection.Inference.Heads;

/// <summary>Scores that lie label beside label.</summary>
internal static class RowScores
{
    /// <summary>The strongest label of one box, the first of equal ones.</summary>
    public static (int Label, float Score) Best(ReadOnlySpan<float> scores)
    {
        var label = TensorPrimitives.IndexOfMax(scores);
        return (label, scores[label]);
    }
}
