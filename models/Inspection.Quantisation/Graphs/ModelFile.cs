using Google.Protobuf;
using Inspection.Contracts;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>From the bytes of an ONNX file to a graph that can be quantised, or to a refusal.</summary>
internal static class ModelFile
{
    /// <summary>The first operator set in which DequantizeLinear takes a scale for each channel.</summary>
    private const long OldestOperatorSet = 13;

    private const int DataOutsideTheFile = 1;

    private static readonly HashSet<string> quantisedOperators =
    [
        "QuantizeLinear", "DynamicQuantizeLinear", "QLinearConv", "QLinearMatMul", "ConvInteger", "MatMulInteger",
    ];

    /// <param name="name">How messages call the file.</param>
    /// <exception cref="InputException">It is no ONNX model, or not one that can be quantised.</exception>
    public static ModelProto Read(string name, ReadOnlySpan<byte> file)
    {
        var model = Parse(name, file);
        var operatorSet = model.OpsetImport.FirstOrDefault(static set => set.Domain is "" or "ai.onnx")?.Version ?? 0;
        if (operatorSet < OldestOperatorSet)
            throw new InputException(Texts.OldOperatorSet(name, operatorSet, OldestOperatorSet));
        if (model.Graph.Node.FirstOrDefault(node => node.Is(quantisedOperators) || HasByteWeights(node, model.Graph)) is { } quantised)
            throw new InputException(Texts.AlreadyQuantised(name, quantised.OpType));
        if (Constants(model.Graph).FirstOrDefault(static tensor => tensor.DataLocation == DataOutsideTheFile) is { } outside)
            throw new InputException(Texts.DataOutside(name, outside.Name));
        return model;
    }

    /// <summary>DequantizeLinear of a constant. Of an input it is only how a float model reads bytes.</summary>
    private static bool HasByteWeights(NodeProto node, GraphProto graph) =>
        node.Is("DequantizeLinear") && graph.Initializer.Any(tensor => tensor.Name == node.Input[0]);

    private static ModelProto Parse(string name, ReadOnlySpan<byte> file)
    {
        try
        {
            var model = ModelProto.Parser.ParseFrom(file);
            // Many files that are something else parse as a message without any known field.
            if (model.Graph is { Node.Count: > 0 } && model.OpsetImport.Count > 0)
                return model;
        }
        catch (InvalidProtocolBufferException)
        {
            // Said below.
        }
        throw new InputException(Texts.NotOnnx(name));
    }

    private static IEnumerable<TensorProto> Constants(GraphProto graph) => graph.Initializer
        .Concat(graph.Node.SelectMany(static node => node.Attribute).SelectMany(static attribute => attribute.Tensors.Concat(attribute.T is { } tensor ? [tensor] : [])))
        .Concat(graph.Node.SelectMany(static node => node.Subgraphs()).SelectMany(Constants));
}
