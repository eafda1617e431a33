using System.Runtime.InteropServices;
using Inspection.Core.Preprocessing;
using Inspection.Inference.Heads;
using Inspection.Models;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Inspection.Inference.Sessions;

/// <summary>The memory of one session's inputs and outputs, bound once. The arrays lie where nothing moves them.</summary>
internal sealed class BoundTensors : IDisposable
{
    private readonly byte[] tested = [];
    private readonly byte[] template = [];
    private readonly byte[] patches = [];
    private readonly PatchPacker? packer;
    private readonly List<OrtValue> values = [];
    private readonly List<InputTensor> inputs = [];
    private readonly Dictionary<string, OutputTensor> outputs = [];

    /// <param name="manifest">Already compared with the session's graph.</param>
    public BoundTensors(InferenceSession session, ModelManifest manifest)
    {
        Binding = session.CreateIoBinding();
        foreach (var input in manifest.Inputs)
        {
            var bytes = BindInput(input);
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
            else if (input.Role == InputRoles.Template)
            {
                template = bytes;
            }
            else
            {
                // The model input itself: so boxes come back in its pixels.
                var (width, height) = (manifest.Inputs[0].ImageWidth, manifest.Inputs[0].ImageHeight);
                long[] size = input.Layout == InputLayouts.WidthHeight ? [width, height] : [height, width];
                size.AsSpan().CopyTo(MemoryMarshal.Cast<byte, long>(bytes.AsSpan()));
            }
        }
    }

    public OrtIoBinding Binding { get; }

    public IReadOnlyList<InputTensor> Inputs => inputs;

    /// <summary>The tested image: a grey plane, or in a model that takes whole frames the tensor itself.</summary>
    public Span<byte> Tested => tested;

    public Span<byte> Template => template;

    /// <summary>What <see cref="HeadSetup"/> looks for.</summary>
    public IReadOnlyDictionary<string, OutputTensor> OutputsByRole(ModelOutput output) =>
        output.Tensors?.ToDictionary(static tensor => tensor.Key, tensor => outputs[tensor.Value])
            ?? new Dictionary<string, OutputTensor> { [HeadSetup.Only] = outputs[output.Name ?? ""] };

    /// <summary>Gives the session the memory of an output.</summary>
    public void BindOutput(OutputTensor output)
    {
        var value = output.Wrap();
        values.Add(value);
        Binding.BindOutput(output.Name, value);
        outputs[output.Name] = output;
    }

    /// <summary>Turns the planes into what the graph reads, where that is not the planes themselves.</summary>
    public void Prepare()
    {
        if (template.Length > 0)
            packer?.PackPair(tested, template, patches);
        else
            packer?.PackSingle(tested, patches);
    }

    /// <summary>Reads what the session wrote.</summary>
    public void Convert()
    {
        foreach (var output in outputs.Values)
            output.Convert();
    }

    public void Dispose()
    {
        Binding.Dispose();
        values.ForEach(static value => value.Dispose());
    }

    private byte[] BindInput(ModelInput input)
    {
        var (type, size) = input.Type switch
        {
            InputTypes.Full => (TensorElementType.Float, sizeof(float)),
            InputTypes.Half => (TensorElementType.Float16, sizeof(ushort)),
            InputTypes.Bytes => (TensorElementType.UInt8, sizeof(byte)),
            _ => (TensorElementType.Int64, sizeof(long)),
        };
        var bytes = GC.AllocateArray<byte>(input.Shape.Aggregate(size, static (product, axis) => checked(product * axis)), pinned: true);
        var value = OrtValue.CreateTensorValueWithData(
            OrtMemoryInfo.DefaultInstance, type, [.. input.Shape.Select(static axis => (long)axis)], Marshal.UnsafeAddrOfPinnedArrayElement(bytes, 0), bytes.Length);
        values.Add(value);
        Binding.BindInput(input.Name, value);
        inputs.Add(new InputTensor(input.Name, input.Shape, bytes));
        return bytes;
    }
}
