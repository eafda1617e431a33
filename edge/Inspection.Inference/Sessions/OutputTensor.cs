using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Inspection.Core.Inference;
using Inspection.Models.Onnx;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Inspection.Inference.Sessions;

/// <summary>One output of the graph: its memory, bound once, and its values as float32 whatever type the graph gives. Allocates nothing per run.</summary>
internal sealed class OutputTensor
{
    private readonly float[] values;
    private readonly Array raw;

    /// <param name="shape">All axes fixed.</param>
    /// <exception cref="NotSupportedException">Not a type that can be read as numbers.</exception>
    public OutputTensor(string name, TensorElementType type, IReadOnlyList<int> shape)
    {
        (Name, Type, Shape) = (name, type, shape);
        values = new float[Count(shape)];
        raw = type switch
        {
            TensorElementType.Float => values,
            TensorElementType.Float16 => new Float16[values.Length],
            TensorElementType.Int64 => new long[values.Length],
            TensorElementType.Int32 => new int[values.Length],
            TensorElementType.UInt8 => new byte[values.Length],
            TensorElementType.Bool => new bool[values.Length],
            _ => throw new NotSupportedException(),
        };
    }

    public string Name { get; }

    public TensorElementType Type { get; }

    public IReadOnlyList<int> Shape { get; }

    /// <summary>As ONNX tools write it: <c>float32 [1, 84, 8400]</c>.</summary>
    public string Description => $"{TensorTypes.Word(Type)} {OnnxTensor.Show(Shape)}";

    /// <summary>Rows packed; of the last run after <see cref="Convert"/>.</summary>
    public ReadOnlySpan<float> Values => values;

    /// <summary>An output that holds the given numbers.</summary>
    public static OutputTensor Of(string name, IReadOnlyList<int> shape, ReadOnlySpan<float> numbers)
    {
        var tensor = new OutputTensor(name, TensorElementType.Float, shape);
        numbers.CopyTo(tensor.values);
        return tensor;
    }

    /// <summary>The memory that the session writes into; the caller disposes it.</summary>
    public OrtValue Wrap()
    {
        long[] shape = [.. Shape.Select(static axis => (long)axis)];
        return raw switch
        {
            float[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            Float16[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            long[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            int[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            byte[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            bool[] memory => OrtValue.CreateTensorValueFromMemory(memory, shape),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>Reads what the session wrote.</summary>
    /// <exception cref="InferenceException">A value is not a number, or infinite: nothing of the answer may be trusted.</exception>
    public void Convert()
    {
        switch (raw)
        {
            case Float16[] half:
                TensorPrimitives.ConvertToSingle(MemoryMarshal.Cast<Float16, Half>(half), values);
                break;
            case long[] whole:
                for (var i = 0; i < whole.Length; i++)
                    values[i] = whole[i];
                break;
            case int[] whole:
                for (var i = 0; i < whole.Length; i++)
                    values[i] = whole[i];
                break;
            case byte[] whole:
                for (var i = 0; i < whole.Length; i++)
                    values[i] = whole[i];
                break;
            case bool[] flags:
                for (var i = 0; i < flags.Length; i++)
                    values[i] = flags[i] ? 1 : 0;
                break;
        }
        // One value that is no number, or infinite, makes the sum so too.
        if (!float.IsFinite(TensorPrimitives.Sum<float>(values)))
            throw new InferenceException(Texts.NotANumber(Name));
    }

    private static int Count(IReadOnlyList<int> shape) => shape.Aggregate(1, static (product, axis) => checked(product * axis));
}
