using Inspection.Contracts;
using Inspection.Models;
using Inspection.Models.Onnx;
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
        foreach (var input in manifest.Inputs)
            RequireTensor(file, Texts.Input, input.Name, session.InputMetadata[input.Name], Types(input.Type), input.Shape, manifest);
        if (manifest.Output.Head == ModelOutput.Boxes)
        {
            RequireNames(file, Texts.Outputs, session.OutputNames, [manifest.Output.Name ?? ""]);
            RequireTensor(file, Texts.Output, session.OutputNames[0], session.OutputMetadata[session.OutputNames[0]], TensorElementType.Float, manifest.Output.Shape ?? [], manifest);
        }
        else
        {
            RequireOutputs(file, session, manifest.Output);
        }
        RequireLabels(file, session.ModelMetadata.CustomMetadataMap, manifest.Labels);
    }

    private static TensorElementType Types(string word) => word switch
    {
        InputTypes.Full => TensorElementType.Float,
        InputTypes.Half => TensorElementType.Float16,
        InputTypes.Bytes => TensorElementType.UInt8,
        _ => TensorElementType.Int64,
    };

    private static void RequireNames(string file, LocalizedText what, IReadOnlyList<string> actual, IReadOnlyList<string> expected)
    {
        if (!actual.ToHashSet().SetEquals(expected))
            throw new InputException(Texts.GraphDiffers(file, what, string.Join(", ", actual), string.Join(", ", expected)));
    }

    /// <summary>Outputs that nobody reads may be there too; they are not computed where that can be helped.</summary>
    private static void RequireOutputs(string file, InferenceSession session, ModelOutput output)
    {
        IEnumerable<string> named = output.Tensors?.Values ?? (output.Name is { } name ? [name] : []);
        if (!named.All(session.OutputNames.Contains))
            throw new InputException(Texts.GraphDiffers(file, Texts.Outputs, string.Join(", ", session.OutputNames), string.Join(", ", named)));
        if (output.Name is { } one && output.Shape is { } shape)
        {
            var actual = session.OutputMetadata[one];
            if (!Agree(actual.Dimensions, shape))
                throw new InputException(Texts.GraphDiffers(file, Texts.Named(Texts.Output, one), OnnxTensor.Show(actual.Dimensions), OnnxTensor.Show(shape)));
        }
    }

    private static void RequireTensor(
        string file, LocalizedText what, string name, NodeMetadata actual, TensorElementType expectedType, IReadOnlyList<int> expectedShape, ModelManifest manifest)
    {
        // This kit's own graphs have fixed axes throughout; those of others may leave some to the manifest.
        var same = actual.IsTensor && actual.ElementDataType == expectedType && (manifest.Output.Head == ModelOutput.Boxes
            ? actual.Dimensions.AsSpan().SequenceEqual([.. expectedShape])
            : Agree(actual.Dimensions, expectedShape));
        if (same)
            return;
        var found = actual.IsTensor ? Describe(actual.ElementDataType, actual.Dimensions) : actual.OnnxValueType.ToString();
        throw new InputException(Texts.GraphDiffers(file, Texts.Named(what, name), found, Describe(expectedType, expectedShape)));
    }

    private static bool Agree(int[] graph, IReadOnlyList<int> manifest) =>
        graph.Length == manifest.Count && graph.Zip(manifest).All(static axis => axis.First < 0 || axis.First == axis.Second);

    private static void RequireLabels(string file, Dictionary<string, string> metadata, IReadOnlyList<ModelLabel> labels)
    {
        if (LabelMetadata.Find(metadata) is not { } inside)
            return;
        var expected = labels.Select(static label => label.Id);
        if (!LabelNames.Distinct(inside).SequenceEqual(expected))
            throw new InputException(Texts.GraphDiffers(file, Texts.TheLabels, string.Join(", ", inside), string.Join(", ", expected)));
    }

    private static string Describe(TensorElementType type, IEnumerable<int> shape) => $"{TensorTypes.Word(type)} {OnnxTensor.Show(shape)}";
}
