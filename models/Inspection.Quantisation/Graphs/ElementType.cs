namespace Inspection.Quantisation.Graphs;

/// <summary>Element types as ONNX numbers them (<c>TensorProto.DataType</c>).</summary>
internal static class ElementType
{
    public const int Float = 1;
    public const int UInt8 = 2;
    public const int Int8 = 3;
    public const int Int32 = 6;
}
