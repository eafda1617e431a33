using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Planning;

/// <summary>
/// Decides what is quantised: every convolution with constant weights that is not of the output layer, and between convolutions the additions,
/// concatenations, poolings and nearest-neighbour resizings that read bytes anyway. The output layer, what follows it and what does not lead into a
/// convolution stay float: there, a few scores and coordinates need their precision and cost no time.
/// </summary>
internal sealed class Planner(GraphProto graph)
{
    private readonly GraphIndex index = new(graph);
    private readonly List<NodeProto> convolutions = [];
    private readonly List<string> entries = [];
    private readonly List<string> tensors = [];
    private readonly HashSet<string> bytes = [];
    private readonly Dictionary<string, string> sameRange = [];
    private readonly Dictionary<string, ByteInput> byteInputs = [];

    public QuantisationPlan Plan()
    {
        foreach (var node in graph.Node.Where(index.LeadsToConvolution))
        {
            if (IsQuantisable(node))
                AddConvolution(node);
            else if (Data(node) is { Length: > 0 } data && data.All(bytes.Contains))
                AddOperator(node, data);
        }
        var all = graph.Node.Count(static node => node.Is("Conv"));
        return new QuantisationPlan(convolutions, entries, tensors, sameRange, byteInputs, all - convolutions.Count);
    }

    private bool IsQuantisable(NodeProto node) =>
        node.Is("Conv") && index.Floats(node.Input(1)) is { Length: > 0 } && (node.Input(2).Length == 0 || index.Floats(node.Input(2)) is not null);

    private void AddConvolution(NodeProto node)
    {
        var input = node.Input[0];
        if (!bytes.Contains(input) && !entries.Contains(input))
        {
            entries.Add(input);
            if (ByteInputSearch.Find(input, index) is { } found)
                byteInputs[input] = found;
        }
        convolutions.Add(node);
        Write(node);
    }

    private void AddOperator(NodeProto node, string[] data)
    {
        var written = Write(node);
        if (node.Is("MaxPool") || node.Is("Resize"))
            sameRange[written] = sameRange.GetValueOrDefault(data[0], data[0]);
    }

    private string Write(NodeProto node)
    {
        var written = (node.Is("Conv") || node.Is("Add") ? Activations.After(node, index) ?? node : node).Output[0];
        bytes.Add(written);
        tensors.Add(written);
        return written;
    }

    /// <summary>What a quantisable operator other than a convolution works on; empty for any other.</summary>
    private static string[] Data(NodeProto node) => node switch
    {
        _ when node.Is("Add") || node.Is("Concat") => [.. node.Input],
        _ when node.Is("Relu") || (node.Is("MaxPool") && node.Output.Count == 1) => [node.Input[0]],
        _ when node.Is("Resize") && (node.Attribute("mode")?.S.ToStringUtf8() ?? "nearest") == "nearest" => [node.Input[0]],
        _ => [],
    };
}
