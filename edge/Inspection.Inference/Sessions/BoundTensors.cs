using Inspection.Models;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference.Sessions;

/// <summary>The memory of one session's inputs and output, bound once. The arrays are pinned for as long as this lives.</summary>
internal sealed class BoundTensors : IDisposable
{
    private readonly byte[] tested = [];
    private readonly byte[] template = [];
    private readonly float[] output;
    private readonly List<OrtValue> values = [];
    private readonly List<InputTensor> inputs = [];

    /// <param name="manifest">Already compared with the session's graph.</param>
    public BoundTensors(InferenceSession session, ModelManifest manifest)
    {
        Binding = session.CreateIoBinding();
        foreach (var input in manifest.Inputs)
        {
            var plane = new byte[Elements(input.Shape)];
            Binding.BindInput(input.Name, Wrap(plane, input.Shape));
            inputs.Add(new InputTensor(input.Name, input.Shape, plane));
            if (input.Role == InputRoles.Tested)
                tested = plane;
            else
                template = plane;
        }
        output = new float[Elements(manifest.Output.Shape)];
        Binding.BindOutput(manifest.Output.Name, Wrap(output, manifest.Output.Shape));
    }

    public OrtIoBinding Binding { get; }

    public IReadOnlyList<InputTensor> Inputs => inputs;

    public Span<byte> Tested => tested;

    public Span<byte> Template => template;

    public ReadOnlySpan<float> Output => output;

    public void Dispose()
    {
        Binding.Dispose();
        values.ForEach(static value => value.Dispose());
    }

    private OrtValue Wrap<T>(T[] memory, IReadOnlyList<int> shape)
        where T : unmanaged
    {
        var value = OrtValue.CreateTensorValueFromMemory(memory, [.. shape.Select(static axis => (long)axis)]);
        values.Add(value);
        return value;
    }

    private static int Elements(IReadOnlyList<int> shape) => shape.Aggregate(1, static (product, axis) => checked(product * axis));
}
