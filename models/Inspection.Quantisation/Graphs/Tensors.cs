using System.Runtime.InteropServices;
using Google.Protobuf;
using Inspection.Quantisation.Schema;

namespace Inspection.Quantisation.Graphs;

/// <summary>Constants of a graph: reading and making them. ONNX stores little-endian, as every machine that the kit runs on does.</summary>
internal static class Tensors
{
    public static bool IsFloat(TensorProto tensor) => tensor.DataType == ElementType.Float;

    /// <param name="tensor">Of floats; see <see cref="IsFloat"/>.</param>
    public static float[] Floats(TensorProto tensor) =>
        tensor.HasRawData ? MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray() : [.. tensor.FloatData];

    public static TensorProto Of(string name, float scalar) => Of<float>(name, ElementType.Float, [], [scalar]);

    public static TensorProto Of(string name, float[] vector) => Of(name, ElementType.Float, [vector.Length], vector);

    public static TensorProto Of<T>(string name, int type, IEnumerable<long> shape, T[] values)
        where T : unmanaged =>
        new() { Name = name, DataType = type, Dims = { shape }, RawData = ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())) };
}
