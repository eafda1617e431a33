using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>Who writes and who reads each tensor of a graph. A snapshot: made anew after the graph has been changed.</summary>
internal sealed class GraphIndex
{
    private readonly GraphProto graph;
    private readonly Dictionary<string, NodeProto> producers = [];
    private readonly Dictionary<string, List<NodeProto>> consumers = [];
    private readonly Dictionary<string, TensorProto> constants = [];
    private readonly HashSet<string> outputs;
    private readonly HashSet<NodeProto> leadToConvolution = [];

    public GraphIndex(GraphProto graph)
    {
        this.graph = graph;
        outputs = [.. graph.Output.Select(static output => output.Name)];
        foreach (var tensor in graph.Initializer)
            constants[tensor.Name] = tensor;
        foreach (var node in graph.Node)
        {
            foreach (var output in node.Output)
                producers[output] = node;
            foreach (var input in node.Reads().Distinct())
                (consumers.TryGetValue(input, out var readers) ? readers : consumers[input] = []).Add(node);
            if (node.Is("Constant") && node.Attribute("value")?.T is { } value)
                constants[node.Output[0]] = value;
            // Exporters write equal constants once and name them anew by Identity.
            if (node.Is("Identity") && constants.TryGetValue(node.Input[0], out var same))
                constants[node.Output[0]] = same;
        }
        // ONNX orders nodes so that a tensor is written before it is read.
        foreach (var node in graph.Node.Reverse())
        {
            if (node.Output.SelectMany(Consumers).Any(reader => reader.Is("Conv") || leadToConvolution.Contains(reader)))
                leadToConvolution.Add(node);
        }
    }

    public NodeProto? Producer(string tensor) => producers.GetValueOrDefault(tensor);

    public IReadOnlyList<NodeProto> Consumers(string tensor) => consumers.GetValueOrDefault(tensor) ?? [];

    public bool IsOutput(string tensor) => outputs.Contains(tensor);

    public TensorProto? Constant(string tensor) => constants.GetValueOrDefault(tensor);

    /// <summary>The values of a float constant, or null where <paramref name="tensor"/> is none.</summary>
    public float[]? Floats(string tensor) => Constant(tensor) is { } constant && Tensors.IsFloat(constant) ? Tensors.Floats(constant) : null;

    /// <summary>The value of a float constant of one element.</summary>
    public float? Scalar(string tensor) => Floats(tensor) is [var value] ? value : null;

    /// <summary>Whether what the node writes reaches a convolution further down.</summary>
    public bool LeadsToConvolution(NodeProto node) => leadToConvolution.Contains(node);

    /// <summary>The only reader of a tensor that is no output of the graph; else null.</summary>
    public NodeProto? OnlyConsumer(string tensor) => !IsOutput(tensor) && Consumers(tensor) is [var reader] ? reader : null;

    /// <summary>Element type of a graph input; 0 where <paramref name="tensor"/> is none.</summary>
    public int InputType(string tensor) => graph.Input.FirstOrDefault(input => input.Name == tensor)?.Type?.TensorType?.ElemType ?? 0;
}
