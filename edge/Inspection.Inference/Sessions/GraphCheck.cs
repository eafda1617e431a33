using Inspection.Contracts;
using Inspection.Models;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Inspection.Inference.Sessions;

/// <summary>Holds what the ONNX graph says about itself against what the manifest says about it.</summary>
internal static class GraphCheck
{
    /// <exception cref="InputException">They differ; the text names both sides.</exception>
    public static void Require(InferenceSession session, ModelPackage package)
    {
        var manifest = package.Manifest;
        var file = package.ModelFile;
        RequireNames(file, Texts.Inputs, session.InputNames, [.. manifest.Inputs.Select(static input => input.Name)]);
        RequireNames(file, Texts.Outputs, session.OutputNames, [manifest.Output.Name]);
        foreach (var input in manifest.Inputs)
            RequireTensor(file, Texts.Input, input.Name, session.InputMetadata[input.Name], TensorElementType.UInt8, input.Shape);
        RequireTensor(file, Texts.Output, manifest.Output.Name, session.OutputMetadata[manifest.Output.Name], TensorElementType.Float, manifest.Output.Shape);
        RequireLabels(file, session.ModelMetadata.CustomMetadataMap, manifest.Labels);
    }

    private static void RequireNames(string file, LocalizedText what, IReadOnlyList<string> actual, IReadOnlyList<string> expected)
    {
        if (!actual.ToHashSet().SetEquals(expected))
            throw new InputException(Texts.GraphDiffers(file, what, string.Join(", ", actual), string.Join(", ", expected)));
    }

    private static void RequireTensor(
        string file, LocalizedText what, string name, NodeMetadata actual, TensorElementType expectedType, IReadOnlyList<int> expectedShape)
    {
        if (actual.IsTensor && actual.ElementDataType == expectedType && actual.Dimensions.AsSpan().SequenceEqual([.. expectedShape]))
            return;
        var found = actual.IsTensor ? Describe(actual.ElementDataType, actual.Dimensions) : actual.OnnxValueType.ToString();
        throw new InputException(Texts.GraphDiffers(file, Texts.Named(what, name), found, Describe(expectedType, expectedShape)));
    }

    private static void RequireLabels(string file, Dictionary<string, string> metadata, IReadOnlyList<ModelLabel> labels)
    {
        if (LabelMetadata.Find(metadata) is not { } inside)
            return;
        var expected = labels.Select(static label => label.Id);
        if (!inside.SequenceEqual(expected))
            throw new InputException(Texts.GraphDiffers(file, Texts.Labels, string.Join(", ", inside), string.Join(", ", expected)));
    }

    /// <summary>As ONNX tools write it, e.g. <c>uint8 [1, 1, 640, 640]</c>; an axis without a fixed length is <c>?</c>.</summary>
    private static string Describe(TensorElementType type, IEnumerable<int> shape)
    {
        var name = type == TensorElementType.Float ? "float32" : type.ToString().ToLowerInvariant();
        return $"{name} [{string.Join(", ", shape.Select(static axis => axis < 0 ? "?" : axis.ToString()))}]";
    }
}
