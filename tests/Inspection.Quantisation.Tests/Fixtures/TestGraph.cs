using Google.Protobuf;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Tests.Fixtures;

/// <summary>Small networks with random weights, always the same.</summary>
internal sealed class TestGraph
{
    public const int Size = 16;

    private readonly Random random = new(7);

    public TestGraph(long operatorSet = 17) =>
        Model = new ModelProto { IrVersion = 8, Graph = new GraphProto { Name = "test" }, OpsetImport = { new OperatorSetIdProto { Domain = "", Version = operatorSet } } };

    public ModelProto Model { get; }

    private GraphProto Graph => Model.Graph;

    /// <summary>Input "x" of floats, [1, channels, 16, 16], a quantised convolution and Relu to "a" with 8 channels: where most of the tests begin.</summary>
    public static TestGraph Started(int channels = 3) => new TestGraph().Input("x", ElementType.Float, 1, channels, Size, Size).Convolution("x", "a0", channels, 8).Node("Relu", ["a0"], "a");

    public TestGraph Input(string name, int type, params long[] shape)
    {
        Graph.Input.Add(Value(name, type, shape));
        return this;
    }

    public TestGraph Output(string name)
    {
        Graph.Output.Add(Value(name, ElementType.Float, null));
        return this;
    }

    public TestGraph Convolution(string input, string output, int inputs, int outputs, int kernel = 3, int stride = 1, int group = 1, bool bias = true, float scale = 1)
    {
        var weights = Floats(outputs * (inputs / group) * kernel * kernel, scale / MathF.Sqrt(inputs / group * kernel * kernel));
        Graph.Initializer.Add(Tensors.Of(output + ".weight", ElementType.Float, [outputs, inputs / group, kernel, kernel], weights));
        string[] read = [input, output + ".weight"];
        if (bias)
        {
            Constant(output + ".bias", Floats(outputs, 0.3f));
            read = [.. read, output + ".bias"];
        }
        var half = kernel / 2;
        return Node("Conv", read, output,
            Integers("kernel_shape", kernel, kernel), Integers("pads", half, half, half, half), Integers("strides", stride, stride), Integer("group", group));
    }

    public TestGraph Constant(string name, params float[] values)
    {
        Graph.Initializer.Add(values.Length == 1 ? Tensors.Of(name, values[0]) : Tensors.Of(name, values));
        return this;
    }

    public TestGraph Shape(string name, params long[] values)
    {
        const int Int64 = 7;
        Graph.Initializer.Add(Tensors.Of(name, Int64, [values.Length], values));
        return this;
    }

    public TestGraph Node(string operation, string[] inputs, string output, params AttributeProto[] attributes)
    {
        Graph.Node.Add(new NodeProto { OpType = operation, Name = output + "_node", Input = { inputs }, Output = { output }, Attribute = { attributes } });
        return this;
    }

    public byte[] ToArray() => Model.ToByteArray();

    public float[] Floats(int count, float scale) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() * 2 - 1) * scale * 1.7f)];

    public static AttributeProto Integer(string name, long value) => new() { Name = name, Type = 2, I = value };

    public static AttributeProto Integers(string name, params long[] values) => new() { Name = name, Type = 7, Ints = { values } };

    public static AttributeProto Word(string name, string value) => new() { Name = name, Type = 3, S = ByteString.CopyFromUtf8(value) };

    private static ValueInfoProto Value(string name, int type, long[]? shape)
    {
        var tensor = new TypeProto.Types.Tensor { ElemType = type };
        if (shape is not null)
        {
            tensor.Shape = new TensorShapeProto();
            foreach (var axis in shape)
                tensor.Shape.Dim.Add(axis > 0 ? new TensorShapeProto.Types.Dimension { DimValue = axis } : new TensorShapeProto.Types.Dimension());
        }
        return new ValueInfoProto { Name = name, Type = new TypeProto { TensorType = tensor } };
    }
}
