using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Follows a convolution's input upwards to the bytes that it is made of.</summary>
internal static class ByteInputSearch
{
    private static readonly HashSet<string> movesOfFloats = ["Transpose", "Reshape"];
    private static readonly HashSet<string> movesOfBytes = ["Transpose", "Reshape", "Concat", "Slice", "Squeeze", "Unsqueeze", "SpaceToDepth"];

    /// <returns>Null where <paramref name="tensor"/> is more than scaled bytes.</returns>
    public static ByteInput? Find(string tensor, GraphIndex index)
    {
        var moves = new List<NodeProto>();
        var scale = 1f;
        while (index.Producer(tensor) is { } node)
        {
            if (node.Is("Cast"))
            {
                moves.Reverse();
                return node.Attribute("to")?.I == ElementType.Float && IsBytes(node.Input[0], index) ? new ByteInput(node.Input[0], scale, moves) : null;
            }
            if (node.Is(movesOfFloats))
                moves.Add(node);
            else if (Factor(node, index) is { } factor)
                scale *= factor;
            else
                return null;
            tensor = index.Constant(node.Input[0]) is null ? node.Input[0] : node.Input[1];
        }
        return null;
    }

    private static float? Factor(NodeProto node, GraphIndex index)
    {
        var factor = node.OpType switch
        {
            "Mul" => index.Scalar(node.Input[1]) ?? index.Scalar(node.Input[0]),
            "Div" => 1 / index.Scalar(node.Input[1]),
            _ => null,
        };
        return factor is > 0 and < float.PositiveInfinity ? factor : null;
    }

    private static bool IsBytes(string tensor, GraphIndex index) =>
        index.InputType(tensor) == ElementType.UInt8
        || (index.Producer(tensor) is { } node && node.Is(movesOfBytes)
            && (node.Is("Concat") ? node.Input : node.Input.Take(1)).All(input => IsBytes(input, index)));
}
