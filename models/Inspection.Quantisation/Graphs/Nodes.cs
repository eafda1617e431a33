using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>What an operator of a graph is.</summary>
internal static class Nodes
{
    /// <summary>Whether the node is the operator <paramref name="operation"/> of ONNX itself, not one of the same name of a foreign domain.</summary>
    public static bool Is(this NodeProto node, string operation) => node.OpType == operation && IsOwn(node);

    public static bool Is(this NodeProto node, IReadOnlySet<string> operations) => operations.Contains(node.OpType) && IsOwn(node);

    public static AttributeProto? Attribute(this NodeProto node, string name) => node.Attribute.FirstOrDefault(attribute => attribute.Name == name);

    public static string Input(this NodeProto node, int index) => index < node.Input.Count ? node.Input[index] : "";

    /// <summary>The graphs inside a node: branches of <c>If</c>, bodies of loops.</summary>
    public static IEnumerable<GraphProto> Subgraphs(this NodeProto node) =>
        node.Attribute.SelectMany(static attribute => attribute.Graphs.Concat(attribute.G is { } graph ? [graph] : []));

    /// <summary>Every name that the node reads, those of its subgraphs included.</summary>
    public static IEnumerable<string> Reads(this NodeProto node) =>
        node.Input.Where(static name => name.Length > 0).Concat(node.Subgraphs().SelectMany(Reads));

    private static IEnumerable<string> Reads(GraphProto graph) =>
        graph.Node.SelectMany(Reads).Concat(graph.Output.Select(static output => output.Name));

    private static bool IsOwn(NodeProto node) => node.Domain is "" or "ai.onnx";
}
