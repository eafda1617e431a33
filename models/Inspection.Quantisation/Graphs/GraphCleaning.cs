using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>Brings a graph whose nodes were replaced back into the form that ONNX asks for.</summary>
internal static class GraphCleaning
{
    /// <summary>Takes out what no output depends on any more: nodes, constants, and the types of tensors that are gone.</summary>
    public static void RemoveUnused(GraphProto graph)
    {
        var used = graph.Output.Select(static output => output.Name).ToHashSet();
        var kept = new List<NodeProto>();
        foreach (var node in graph.Node.Reverse())
        {
            if (!node.Output.Any(used.Contains))
                continue;
            kept.Add(node);
            used.UnionWith(node.Reads());
        }
        kept.Reverse();
        Replace(graph.Node, kept);
        Replace(graph.Initializer, [.. graph.Initializer.Where(tensor => used.Contains(tensor.Name))]);
        Replace(graph.ValueInfo, [.. graph.ValueInfo.Where(value => used.Contains(value.Name))]);
    }

    private static void Replace<T>(Google.Protobuf.Collections.RepeatedField<T> field, IReadOnlyList<T> values)
    {
        field.Clear();
        field.AddRange(values);
    }
}
