using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Activations that vanish in the rounding to bytes: values below zero, or above a limit that the range keeps to anyway.</summary>
internal static class Activations
{
    /// <summary>The Relu, or Clip from zero, that alone reads what <paramref name="node"/> writes.</summary>
    public static NodeProto? After(NodeProto node, GraphIndex index) =>
        index.OnlyConsumer(node.Output[0]) is { } next && (next.Is("Relu") || IsClipFromZero(next, index)) ? next : null;

    private static bool IsClipFromZero(NodeProto node, GraphIndex index) =>
        node.Is("Clip") && index.Scalar(node.Input(1)) == 0 && (node.Input(2).Length == 0 || index.Scalar(node.Input(2)) > 0);
}
