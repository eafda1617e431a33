namespace Inspection.Models.Onnx;

/// <summary>An input or output as an ONNX file declares it.</summary>
/// <param name="Type">As in a manifest: <c>float32</c>, <c>float16</c>, <c>uint8</c>, <c>int64</c> …; <c>type 16</c> for a number that has no word here.</param>
/// <param name="Shape">Length of each axis; -1 where the file leaves it open.</param>
public sealed record OnnxTensor(string Name, string Type, IReadOnlyList<int> Shape)
{
    /// <summary>As ONNX tools write it, e.g. <c>uint8 [1, 1, 640, ?]</c>.</summary>
    public string Description => $"{Type} {Show(Shape)}";

    /// <summary>Axes in brackets; one without a fixed length is <c>?</c>.</summary>
    public static string Show(IEnumerable<int> shape) => $"[{string.Join(", ", shape.Select(static axis => axis < 0 ? "?" : axis.ToString()))}]";
}
