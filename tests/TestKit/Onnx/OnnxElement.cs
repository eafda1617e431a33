namespace TestKit.Onnx;

/// <summary>Element types as ONNX numbers them (TensorProto.DataType).</summary>
public enum OnnxElement
{
    /// <summary>float32.</summary>
    Real = 1,

    /// <summary>uint8.</summary>
    Byte = 2,

    /// <summary>int32.</summary>
    Whole = 6,

    /// <summary>int64.</summary>
    Index = 7,

    /// <summary>bool.</summary>
    Flag = 9,

    /// <summary>float16.</summary>
    Half = 10,
}
