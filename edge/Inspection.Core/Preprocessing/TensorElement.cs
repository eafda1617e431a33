namespace Inspection.Core.Preprocessing;

/// <summary>Number type of a tensor.</summary>
public enum TensorElement
{
    /// <summary>IEEE 754 single precision, 4 bytes.</summary>
    F32,

    /// <summary>IEEE 754 half precision, 2 bytes.</summary>
    F16,

    /// <summary>Whole grey levels 0–255, 1 byte.</summary>
    U8,
}
