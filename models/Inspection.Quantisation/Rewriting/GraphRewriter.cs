using Inspection.Quantisation.Calibration;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Planning;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Rewriting;

/// <summary>
/// Puts QuantizeLinear and DequantizeLinear around the operators of a plan, so that ONNX Runtime finds the pairs and runs what lies between them on
/// bytes. Each new node stands right before its first reader or right behind what it rounds: the graph stays in order.
/// </summary>
internal sealed class GraphRewriter
{
    private readonly GraphProto graph;
    private readonly QuantisationPlan plan;
    private readonly GraphIndex index;
    private readonly FreshNames names;
    private readonly HashSet<NodeProto> convolutions;
    private readonly HashSet<string> tensors;
    private readonly Dictionary<string, ByteRange> ranges;
    private readonly Dictionary<string, string> entries = [];
    private readonly Dictionary<string, string> replacements = [];
    private readonly List<NodeProto> nodes = [];

    /// <param name="graph">Rewritten in place.</param>
    /// <param name="ranges">Of every observed tensor.</param>
    public GraphRewriter(GraphProto graph, IReadOnlyDictionary<string, ByteRange> ranges)
    {
        this.graph = graph;
        plan = new Planner(graph).Plan();
        index = new GraphIndex(graph);
        names = new FreshNames(graph);
        convolutions = [.. plan.Convolutions];
        tensors = [.. plan.Tensors];
        this.ranges = new Dictionary<string, ByteRange>(ranges);
        foreach (var (tensor, same) in plan.SameRange)
            this.ranges[tensor] = ranges[same];
        foreach (var (tensor, input) in plan.ByteInputs)
            this.ranges[tensor] = input.Range;
    }

    public void Rewrite()
    {
        foreach (var node in graph.Node)
        {
            if (convolutions.Contains(node))
                QuantiseConvolution(node);
            for (var i = 0; i < node.Input.Count; i++)
                node.Input[i] = replacements.GetValueOrDefault(node.Input[i], node.Input[i]);
            nodes.Add(node);
            if (tensors.Contains(node.Output[0]))
                QuantiseOutput(node);
        }
        graph.Node.Clear();
        graph.Node.AddRange(nodes);
        GraphCleaning.RemoveUnused(graph);
    }

    private void QuantiseConvolution(NodeProto node)
    {
        var tensor = node.Input[0];
        if (!tensors.Contains(tensor))
            node.Input[0] = entries.TryGetValue(tensor, out var known) ? known : entries[tensor] = Enter(tensor);
        var weights = index.Floats(node.Input[1]) ?? throw new InvalidOperationException($"{node.Input[1]} is no constant.");
        var bias = index.Floats(node.Input(2));
        var shape = index.Constant(node.Input[1])?.Dims ?? [];
        var channels = (int)shape[0];
        var bytes = ByteWeights.Of(weights, bias, channels, ranges[tensor].Scale);
        var stem = node.Output[0];
        node.Input[1] = DequantiseConstant(
            Tensors.Of(names.Take(stem + "_weight_bytes"), ElementType.Int8, shape, bytes.Values), bytes.Scales,
            Tensors.Of(names.Take(stem + "_weight_zero"), ElementType.Int8, [channels], new sbyte[channels]));
        if (bytes.Bias is { } steps)
            node.Input[2] = DequantiseConstant(
                Tensors.Of(names.Take(stem + "_bias_steps"), ElementType.Int32, [channels], steps), bytes.BiasScales,
                Tensors.Of(names.Take(stem + "_bias_zero"), ElementType.Int32, [channels], new int[channels]));
    }

    /// <returns>The name of the tensor that quantised convolutions read in place of <paramref name="tensor"/>.</returns>
    private string Enter(string tensor)
    {
        if (!plan.ByteInputs.TryGetValue(tensor, out var input))
            return Round(tensor, ranges[tensor], names.Take(tensor + "_rounded"));
        var source = input.Source;
        foreach (var move in input.Moves)
        {
            var moved = move.Clone();
            moved.Input[0] = source;
            moved.Output[0] = source = names.Take(move.Output[0] + "_bytes");
            moved.Name = names.Take(move.Name + "_bytes");
            nodes.Add(moved);
        }
        var written = names.Take(tensor + "_rounded");
        AddNode("DequantizeLinear", [source, .. Parameters(tensor, ranges[tensor])], written);
        return written;
    }

    private void QuantiseOutput(NodeProto node)
    {
        var tensor = node.Output[0];
        if (index.IsOutput(tensor))
        {
            // The name belongs to the graph's output; what is rounded takes another.
            node.Output[0] = names.Take(tensor + "_float");
            Round(node.Output[0], ranges[tensor], tensor);
            return;
        }
        replacements[tensor] = Round(tensor, ranges[tensor], names.Take(tensor + "_rounded"));
    }

    private string Round(string tensor, ByteRange range, string written)
    {
        var bytes = names.Take(tensor + "_bytes");
        var parameters = Parameters(tensor, range);
        AddNode("QuantizeLinear", [tensor, .. parameters], bytes);
        AddNode("DequantizeLinear", [bytes, .. parameters], written);
        return written;
    }

    private string[] Parameters(string tensor, ByteRange range)
    {
        var scale = Tensors.Of(names.Take(tensor + "_scale"), range.Scale);
        var zero = Tensors.Of(names.Take(tensor + "_zero"), ElementType.UInt8, [], [range.ZeroPoint]);
        graph.Initializer.Add(scale);
        graph.Initializer.Add(zero);
        return [scale.Name, zero.Name];
    }

    private string DequantiseConstant(TensorProto values, float[] scales, TensorProto zero)
    {
        var scale = Tensors.Of(names.Take(values.Name + "_scale"), scales);
        graph.Initializer.AddRange([values, scale, zero]);
        var written = names.Take(values.Name + "_rounded");
        // Axis 0 holds the output channels.
        AddNode("DequantizeLinear", [values.Name, scale.Name, zero.Name], written).Attribute.Add(new AttributeProto { Name = "axis", Type = IntegerAttribute, I = 0 });
        return written;
    }

    private NodeProto AddNode(string operation, IEnumerable<string> inputs, string output)
    {
        var node = new NodeProto { OpType = operation, Name = names.Take(output + "_" + operation), Input = { inputs }, Output = { output } };
        nodes.Add(node);
        return node;
    }

    private const int IntegerAttribute = 2;
}
