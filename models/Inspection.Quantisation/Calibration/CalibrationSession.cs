using System.Runtime.InteropServices;
using Google.Protobuf;
using Inspection.Contracts;
using Inspection.Quantisation.Graphs;
using Inspection.Quantisation.Planning;
using Inspection.Quantisation.Schema;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Inspection.Quantisation.Calibration;

/// <summary>Runs the float model on images and keeps the range of each tensor that is to become bytes.</summary>
internal sealed class CalibrationSession : IDisposable
{
    private readonly string name;
    private readonly InferenceSession session;
    private readonly RunOptions options = new();
    private readonly Dictionary<string, ObservedRange> ranges;

    /// <param name="name">How messages call the model.</param>
    public CalibrationSession(string name, ModelProto model, QuantisationPlan plan)
    {
        this.name = name;
        ranges = plan.Observed.ToDictionary(static tensor => tensor, static _ => new ObservedRange());
        session = Open(name, WithOutputs(model, ranges.Keys));
    }

    public IReadOnlyDictionary<string, ObservedRange> Ranges => ranges;

    /// <exception cref="InputException">The model does not run on the inputs, or answers with what is no number.</exception>
    public void Run(IReadOnlyList<CalibrationInput> inputs)
    {
        var values = new List<OrtValue>();
        try
        {
            foreach (var input in inputs)
                values.Add(Tensor(input));
            using var outputs = session.Run(options, [.. inputs.Select(static input => input.Name)], values, ranges.Keys);
            foreach (var (output, (tensor, range)) in outputs.Zip(ranges))
            {
                if (!range.TryAdd(output.GetTensorDataAsSpan<float>()))
                    throw new InputException(Texts.NotANumber(name, tensor));
            }
        }
        catch (OnnxRuntimeException error)
        {
            throw new InputException(Texts.NotRunnable(name, error.Message), error);
        }
        finally
        {
            values.ForEach(static value => value.Dispose());
        }
    }

    public void Dispose()
    {
        options.Dispose();
        session.Dispose();
    }

    private OrtValue Tensor(CalibrationInput input)
    {
        if (!session.InputMetadata.TryGetValue(input.Name, out var metadata))
            throw new ArgumentException($"{name} has no input {input.Name}; it has {string.Join(", ", session.InputNames)}.");
        long[] shape = [.. input.Shape.Select(static axis => (long)axis)];
        return metadata.ElementDataType switch
        {
            TensorElementType.UInt8 => OrtValue.CreateTensorValueFromMemory(input.Data.ToArray(), shape),
            TensorElementType.Float => OrtValue.CreateTensorValueFromMemory(MemoryMarshal.Cast<byte, float>(input.Data.Span).ToArray(), shape),
            var other => throw new InputException(Texts.InputType(name, input.Name, other.ToString())),
        };
    }

    private static byte[] WithOutputs(ModelProto model, IEnumerable<string> tensors)
    {
        var observed = model.Clone();
        observed.Graph.Output.Clear();
        foreach (var tensor in tensors)
        {
            var type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = ElementType.Float } };
            observed.Graph.Output.Add(new ValueInfoProto { Name = tensor, Type = type });
        }
        return observed.ToByteArray();
    }

    private static InferenceSession Open(string name, byte[] model)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
        try
        {
            return new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InputException(Texts.NotRunnable(name, error.Message), error);
        }
    }
}
