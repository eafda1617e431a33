namespace Inspection.Models.Onnx;

/// <summary>Element types as ONNX numbers them (TensorProto.DataType) and as manifests call them.</summary>
internal static class ElementTypes
{
    private static readonly Dictionary<long, (string Word, int Bytes)> Known = new()
    {
        [1] = ("float32", 4), [2] = ("uint8", 1), [3] = ("int8", 1), [4] = ("uint16", 2), [5] = ("int16", 2), [6] = ("int32", 4), [7] = ("int64", 8),
        [9] = ("bool", 1), [10] = ("float16", 2), [11] = ("float64", 8), [12] = ("uint32", 4), [13] = ("uint64", 8),
    };

    public static string Word(long type) => Known.TryGetValue(type, out var known) ? known.Word : $"type {type}";

    /// <summary>Bytes of one element; 0 where that is not fixed.</summary>
    public static int Size(long type) => Known.TryGetValue(type, out var known) ? known.Bytes : 0;
}
