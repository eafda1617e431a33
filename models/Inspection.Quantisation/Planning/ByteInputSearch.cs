using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>Follows a convolution's input upwards to the bytes that it is made of.</summary>
internal static class ByteInputSearch
{
    private static readonly HashSet<string> movesOfFloats = ["Transpose", "Reshape"];
    private static readonly HashSet<string> movesOfBytes = ["Transpose", "Reshape", "Concat", "Slice", "Squeeze", "Unsqueeze", "SpaceToDepth"];

    /// <returns>Null where <paramref name="tensor"/> is more than scaled and shifted bytes.</returns>
    public static ByteInput? Find(string tensor, GraphIndex index)
    {
        var moves = new List<NodeProto>();
        var affine = Affine.Identity;
        while (index.Producer(tensor) is { } node)
        {
            if (OfBytes(node, affine, index) is { } real)
            {
                moves.Reverse();
                return real.Range() is { } range && IsBytes(node.Input[0], index) ? new ByteInput(node.Input[0], range, moves) : null;
            }
            if (node.Is(movesOfFloats))
                moves.Add(node);
            else if (affine.After(node, index) is { } longer)
                affine = longer;
            else
                return null;
            tensor = index.Constant(node.Input[0]) is null ? node.Input[0] : node.Input[1];
        }
        return null;
    }

    /// <summary>What <paramref name="affine"/> is of the bytes, where <paramref name="node"/> makes real numbers of bytes.</summary>
    private static Affine? OfBytes(NodeProto node, Affine affine, GraphIndex index)
    {
        if (node.Is("Cast") && node.Attribute("to")?.I == ElementType.Float)
            return affine;
        if (node.Is("DequantizeLinear") && index.Scalar(node.Input(1)) is { } scale && ZeroPoint(node, index) is { } zero)
            return new Affine(affine.Scale * scale, affine.Offset - affine.Scale * scale * zero);
        return null;
    }

    private static byte? ZeroPoint(NodeProto node, GraphIndex index) =>
        node.Input(2).Length == 0 ? (byte)0 : index.Constant(node.Input(2)) is { DataType: ElementType.UInt8, RawData: { Length: 1 } raw } ? raw[0] : null;

    private static bool IsBytes(string tensor, GraphIndex index) =>
        index.InputType(tensor) == ElementType.UInt8
        || (index.Producer(tensor) is { } node && node.Is(movesOfBytes)
            && (node.Is("Concat") ? node.Input : node.Input.Take(1)).All(input => IsBytes(input, index)));
}
