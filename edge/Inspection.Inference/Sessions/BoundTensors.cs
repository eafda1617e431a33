using Inspection.Core.Preprocessing;
using Inspection.Models;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference.Sessions;

/// <summary>The memory of one session's inputs and output, bound once. The arrays are pinned for as long as this lives.</summary>
internal sealed class BoundTensors : IDisposable
{
    private readonly byte[] tested = [];
    private readonly byte[] template = [];
    private readonly byte[] patches = [];
    private readonly PatchPacker? packer;
    private readonly float[] output;
    private readonly List<OrtValue> values = [];
    private readonly List<InputTensor> inputs = [];

    /// <param name="manifest">Already compared with the session's graph.</param>
    public BoundTensors(InferenceSession session, ModelManifest manifest)
    {
        Binding = session.CreateIoBinding();
        foreach (var input in manifest.Inputs)
        {
            var bytes = new byte[Elements(input.Shape)];
            Binding.BindInput(input.Name, Wrap(bytes, input.Shape));
            inputs.Add(new InputTensor(input.Name, input.Shape, bytes));
            if (input.Layout == InputLayouts.Patches)
            {
                patches = bytes;
                packer = new PatchPacker(input.ImageWidth, input.ImageHeight);
                tested = new byte[input.ImageWidth * input.ImageHeight];
                template = input.Role == InputRoles.Pair ? new byte[tested.Length] : [];
            }
            else if (input.Role == InputRoles.Tested)
            {
                tested = bytes;
            }
            else
            {
                template = bytes;
            }
        }
        output = new float[Elements(manifest.Output.Shape)];
        Binding.BindOutput(manifest.Output.Name, Wrap(output, manifest.Output.Shape));
    }

    public OrtIoBinding Binding { get; }

    public IReadOnlyList<InputTensor> Inputs => inputs;

    public Span<byte> Tested => tested;

    public Span<byte> Template => template;

    public ReadOnlySpan<float> Output => output;

    /// <summary>Turns the planes into what the graph reads, where that is not the planes themselves.</summary>
    public void Prepare()
    {
        if (template.Length > 0)
            packer?.PackPair(tested, template, patches);
        else
            packer?.PackSingle(tested, patches);
    }

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
