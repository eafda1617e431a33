using System.Runtime.InteropServices;

namespace TestKit.Onnx;

/// <summary>Writes small ONNX files, opset 17, so that tests need no model of anybody else. Field numbers: onnx.proto3 of ONNX 1.14.</summary>
public sealed class OnnxModelWriter
{
    private const int IntegerAttribute = 2;
    private readonly ProtobufWriter graph = new ProtobufWriter().Text(2, "test");
    private readonly List<(string Key, string Value)> metadata = [];

    /// <param name="shape">A negative axis is written as dynamic.</param>
    public OnnxModelWriter Input(string name, OnnxElement type, params int[] shape) => Value(11, name, type, shape);

    public OnnxModelWriter Output(string name, OnnxElement type, params int[] shape) => Value(12, name, type, shape);

    public OnnxModelWriter Constant(string name, params long[] values) =>
        Tensor(name, OnnxElement.Index, values.Length, MemoryMarshal.AsBytes(values.AsSpan()));

    public OnnxModelWriter Constant(string name, params float[] values) =>
        Tensor(name, OnnxElement.Real, values.Length, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>A constant of more than one axis.</summary>
    public OnnxModelWriter Constant(string name, int[] shape, float[] values)
    {
        var tensor = new ProtobufWriter();
        foreach (var axis in shape)
            tensor.Number(1, axis);
        graph.Message(5, tensor.Number(2, (long)OnnxElement.Real).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values.AsSpan())));
        return this;
    }

    /// <summary>A constant whose data lies in another file.</summary>
    public OnnxModelWriter Outside(string name, int length, string location)
    {
        var place = new ProtobufWriter().Text(1, "location").Text(2, location);
        graph.Message(5, new ProtobufWriter().Number(1, length).Number(2, (long)OnnxElement.Real).Text(8, name).Message(13, place).Number(14, 1));
        return this;
    }

    /// <param name="domain">Empty for the operators of ONNX itself.</param>
    /// <param name="integers">Integer attributes.</param>
    public OnnxModelWriter Node(string operation, string[] inputs, string output, string domain = "", params (string Name, long Value)[] integers)
    {
        var node = new ProtobufWriter();
        foreach (var input in inputs)
            node.Text(1, input);
        node.Text(2, output).Text(3, operation + "_" + output).Text(4, operation).Text(7, domain);
        foreach (var (name, value) in integers)
            node.Message(5, new ProtobufWriter().Text(1, name).Number(3, value).Number(20, IntegerAttribute));
        graph.Message(1, node);
        return this;
    }

    /// <summary>A node that holds a graph, which holds a node that holds a graph, and so on; the innermost has data in another file.</summary>
    public OnnxModelWriter Nested(int depth, string location)
    {
        var place = new ProtobufWriter().Text(1, "location").Text(2, location);
        var inner = new ProtobufWriter().Text(2, "inner")
            .Message(5, new ProtobufWriter().Number(1, 4).Number(2, (long)OnnxElement.Real).Text(8, "hidden").Message(13, place).Number(14, 1));
        for (var level = 1; level < depth; level++)
            inner = new ProtobufWriter().Text(2, "inner").Message(1, Holding(inner));
        graph.Message(1, Holding(inner));
        return this;

        static ProtobufWriter Holding(ProtobufWriter held) =>
            new ProtobufWriter().Text(2, "unused").Text(4, "If").Message(5, new ProtobufWriter().Text(1, "then_branch").Message(6, held).Number(20, 5));
    }

    public OnnxModelWriter Metadata(string key, string value)
    {
        metadata.Add((key, value));
        return this;
    }

    public byte[] ToArray()
    {
        var model = new ProtobufWriter()
            .Number(1, 8)
            .Text(2, "inspection tests")
            .Message(7, graph)
            .Message(8, new ProtobufWriter().Text(1, "").Number(2, 17));
        foreach (var (key, value) in metadata)
            model.Message(14, new ProtobufWriter().Text(1, key).Text(2, value));
        return model.ToArray();
    }

    private OnnxModelWriter Value(int field, string name, OnnxElement type, int[] shape)
    {
        var axes = new ProtobufWriter();
        foreach (var length in shape)
            axes.Message(1, length < 0 ? new ProtobufWriter().Text(2, "dynamic") : new ProtobufWriter().Number(1, length));
        var tensor = new ProtobufWriter().Number(1, (long)type).Message(2, axes);
        graph.Message(field, new ProtobufWriter().Text(1, name).Message(2, new ProtobufWriter().Message(1, tensor)));
        return this;
    }

    private OnnxModelWriter Tensor(string name, OnnxElement type, int length, ReadOnlySpan<byte> littleEndian)
    {
        graph.Message(5, new ProtobufWriter().Number(1, length).Number(2, (long)type).Text(8, name).Bytes(9, littleEndian));
        return this;
    }
}
