using Inspection.Contracts;
using Inspection.Models;
using Inspection.Models.Onnx;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference.Sessions;

/// <summary>Finds out how large the outputs of a graph are that leaves some of their axes open, by running it once on nothing.</summary>
internal static class OutputShapes
{
    /// <summary>Binds the outputs that the manifest names, or the only one of a head that reads one.</summary>
    /// <exception cref="InputException">The graph does not run, or gives what cannot be read as numbers.</exception>
    public static void Bind(InferenceSession session, BoundTensors tensors, ModelPackage package)
    {
        var names = package.Manifest.Output.Tensors?.Values.Distinct().ToList() ?? [package.Manifest.Output.Name ?? ""];
        var shapes = names.ToDictionary(static name => name, name => session.OutputMetadata[name].Dimensions);
        if (shapes.Values.Any(static shape => shape.Any(static axis => axis < 0)))
            shapes = Probe(session, tensors, package, names);
        foreach (var name in names)
            tensors.BindOutput(Create(name, session.OutputMetadata[name], shapes[name], package));
    }

    private static Dictionary<string, int[]> Probe(InferenceSession session, BoundTensors tensors, ModelPackage package, List<string> names)
    {
        using var options = new RunOptions();
        foreach (var name in names)
            tensors.Binding.BindOutputToDevice(name, OrtMemoryInfo.DefaultInstance);
        try
        {
            using var values = session.RunWithBoundResults(options, tensors.Binding);
            var shapes = values.Select(static value => value.GetTensorTypeAndShape().Shape.Select(static axis => checked((int)axis)).ToArray()).ToList();
            return names.Zip(shapes).ToDictionary(static pair => pair.First, static pair => pair.Second);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InputException(SessionErrors.Explain(package.ModelFile, error.Message), error);
        }
        finally
        {
            tensors.Binding.ClearBoundOutputs();
        }
    }

    private static OutputTensor Create(string name, NodeMetadata metadata, int[] shape, ModelPackage package)
    {
        if (shape.Length > 0 && shape.All(static axis => axis > 0) || shape.Length == 0)
        {
            try
            {
                return new OutputTensor(name, metadata.ElementDataType, shape);
            }
            catch (NotSupportedException)
            {
                // Said below.
            }
        }
        throw new InputException(Texts.OutputUnreadable(package.ModelFile, name, $"{TensorTypes.Word(metadata.ElementDataType)} {OnnxTensor.Show(shape)}"));
    }
}
