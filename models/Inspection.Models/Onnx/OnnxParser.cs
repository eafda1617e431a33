using Inspection.Contracts;

namespace Inspection.Models.Onnx;

/// <summary>Reads the messages of an ONNX file one inside the other.</summary>
/// <param name="path">How messages call the file.</param>
internal sealed class OnnxParser(string path)
{
    private const int DataOutsideTheFile = 1;

    /// <summary>A picture of 8192×8192 in three channels of float32 is 0.8 GB; what declares more than this is a mistake or an attack.</summary>
    private const long MostBytes = 1L << 30;

    /// <summary>Graphs inside graphs (branches, loops); exporters write two or three.</summary>
    private const int DeepestGraph = 16;

    private readonly HashSet<string> constants = [];
    private readonly List<OnnxTensor> inputs = [];
    private readonly List<OnnxTensor> outputs = [];
    private readonly Dictionary<string, string> metadata = [];
    private bool quantised;

    public OnnxFile Parse(ReadOnlySpan<byte> file)
    {
        var (graphs, operatorSets) = (0, 0);
        var model = new ProtobufReader(file);
        while (model.Next())
        {
            if (model.Field == 7)
            {
                graphs++;
                ReadGraph(model.Bytes);
            }
            else if (model.Field == 8)
            {
                operatorSets++;
            }
            else if (model.Field == 14)
            {
                var (key, value) = ReadPair(model.Bytes);
                metadata[key] = value;
            }
        }
        // Many files that are something else parse as a message without any known field.
        if (graphs != 1 || operatorSets == 0)
            throw new InvalidDataException();
        return new OnnxFile([.. inputs.Where(input => !constants.Contains(input.Name))], outputs, metadata, quantised);
    }

    private void ReadGraph(ReadOnlySpan<byte> message, int depth = 0)
    {
        if (depth > DeepestGraph)
            throw new InputException(Texts.GraphTooDeep(path, DeepestGraph));
        var graph = new ProtobufReader(message);
        while (graph.Next())
        {
            switch (graph.Field)
            {
                case 1:
                    ReadNode(graph.Bytes, depth);
                    break;
                case 5:
                    AddConstant(ReadTensor(graph.Bytes), depth);
                    break;
                case 11 when depth == 0:
                    inputs.Add(ReadValue(graph.Bytes));
                    break;
                case 12 when depth == 0:
                    outputs.Add(ReadValue(graph.Bytes));
                    break;
            }
        }
    }

    private void AddConstant(string name, int depth)
    {
        if (depth == 0)
            constants.Add(name);
    }

    private void ReadNode(ReadOnlySpan<byte> message, int depth)
    {
        var node = new ProtobufReader(message);
        while (node.Next())
        {
            if (node.Field == 4)
                quantised |= node.Text is "QuantizeLinear" or "DynamicQuantizeLinear" or "QLinearConv" or "QLinearMatMul" or "ConvInteger" or "MatMulInteger";
            else if (node.Field == 5)
                ReadAttribute(node.Bytes, depth);
        }
    }

    private void ReadAttribute(ReadOnlySpan<byte> message, int depth)
    {
        var attribute = new ProtobufReader(message);
        while (attribute.Next())
        {
            // A tensor, or a list of them.
            if (attribute.Field is 5 or 10 && !attribute.Bytes.IsEmpty)
                ReadTensor(attribute.Bytes);
            // A graph, or a list of them: what a loop or a branch does.
            else if (attribute.Field is 6 or 11)
                ReadGraph(attribute.Bytes, depth + 1);
        }
    }

    private string ReadTensor(ReadOnlySpan<byte> message)
    {
        var (name, location, outside, type, held) = ("", "", false, 0L, 0L);
        var shape = new List<long>();
        var tensor = new ProtobufReader(message);
        while (tensor.Next())
        {
            switch (tensor.Field)
            {
                case 1:
                    tensor.AddNumbers(shape);
                    break;
                case 2:
                    type = tensor.Number;
                    break;
                case 8:
                    name = tensor.Text;
                    break;
                case 9:
                    held = tensor.Bytes.Length;
                    break;
                case 13:
                    var (key, value) = ReadPair(tensor.Bytes);
                    location = key == "location" ? value : location;
                    break;
                case 14:
                    outside = tensor.Number == DataOutsideTheFile;
                    break;
            }
        }
        if (outside)
            throw new InputException(Texts.DataOutside(path, name, location));
        RequireSize(name, type, shape, held > 0 ? held : message.Length * 8L);
        return name;
    }

    /// <param name="most">Bytes that the file can hold of it; every element of a list takes at least one byte there, whatever its type.</param>
    private void RequireSize(string name, long type, List<long> shape, long most)
    {
        if (shape.Count > 0 && BytesOf(type, shape) > most)
            throw new InputException(Texts.NothingBehind(path, name, $"[{string.Join(", ", shape)}]"));
    }

    private OnnxTensor ReadValue(ReadOnlySpan<byte> message)
    {
        var (name, type) = ("", 0L);
        var shape = new List<long>();
        var value = new ProtobufReader(message);
        while (value.Next())
        {
            if (value.Field == 1)
                name = value.Text;
            else if (value.Field == 2)
                type = ReadType(value.Bytes, shape);
        }
        if (BytesOf(type, [.. shape.Where(static axis => axis > 0)]) > MostBytes)
            throw new InputException(Texts.TooLarge(path, name, $"[{string.Join(", ", shape.Select(static axis => axis < 0 ? "?" : axis.ToString()))}]", MostBytes));
        return new OnnxTensor(name, ElementTypes.Word(type), [.. shape.Select(static axis => checked((int)axis))]);
    }

    private static long ReadType(ReadOnlySpan<byte> message, List<long> shape)
    {
        var element = 0L;
        var type = new ProtobufReader(message);
        while (type.Next())
        {
            // Only tensors (field 1); sequences and maps keep type 0 and no shape.
            if (type.Field != 1)
                continue;
            var tensor = new ProtobufReader(type.Bytes);
            while (tensor.Next())
            {
                if (tensor.Field == 1)
                    element = tensor.Number;
                else if (tensor.Field == 2)
                    ReadShape(tensor.Bytes, shape);
            }
        }
        return element;
    }

    private static void ReadShape(ReadOnlySpan<byte> message, List<long> shape)
    {
        var axes = new ProtobufReader(message);
        while (axes.Next())
        {
            var length = -1L;
            var axis = new ProtobufReader(axes.Bytes);
            while (axis.Next())
            {
                if (axis.Field == 1)
                    length = axis.Number > 0 ? axis.Number : -1;
            }
            shape.Add(length);
        }
    }

    private static (string Key, string Value) ReadPair(ReadOnlySpan<byte> message)
    {
        var (key, value) = ("", "");
        var pair = new ProtobufReader(message);
        while (pair.Next())
        {
            if (pair.Field == 1)
                key = pair.Text;
            else if (pair.Field == 2)
                value = pair.Text;
        }
        return (key, value);
    }

    private static double BytesOf(long type, IEnumerable<long> shape) => shape.Aggregate((double)ElementTypes.Size(type), static (product, axis) => product * Math.Max(axis, 0));
}
