using Microsoft.ML.OnnxRuntime.Tensors;

namespace Inspection.Inference.Sessions;

/// <summary>Element types as manifests call them.</summary>
internal static class TensorTypes
{
    public static string Word(TensorElementType type) => type switch
    {
        TensorElementType.Float => "float32",
        TensorElementType.Double => "float64",
        _ => type.ToString().ToLowerInvariant(),
    };
}
