using System.Runtime.InteropServices;
using Inspection.Inference;
using Microsoft.ML.OnnxRuntime;

namespace Benchmarks.Looping;

/// <summary>The same ONNX file in a session of its own, run on the memory that the station's engine has filled, into memory that is there already.</summary>
internal sealed class BareModel : IDisposable
{
    private readonly InferenceSession session;
    private readonly OrtIoBinding binding;
    private readonly RunOptions options = new();
    private readonly List<OrtValue> inputs = [];

    /// <param name="engine">Must outlive this.</param>
    public unsafe BareModel(OnnxInferenceEngine engine, int threads)
    {
        using var settings = new SessionOptions
        {
            IntraOpNumThreads = threads, InterOpNumThreads = 1, GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        settings.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        session = new InferenceSession(engine.Model.ModelFile, settings);
        binding = session.CreateIoBinding();
        foreach (var input in engine.Inputs)
        {
            MemoryMarshal.TryGetArray(input.Bytes, out var bytes);
            var type = session.InputMetadata[input.Name].ElementDataType;
            var value = OrtValue.CreateTensorValueWithData(
                OrtMemoryInfo.DefaultInstance, type, [.. input.Shape.Select(static axis => (long)axis)],
                Marshal.UnsafeAddrOfPinnedArrayElement(bytes.Array ?? [], bytes.Offset), bytes.Count);
            inputs.Add(value);
            binding.BindInput(input.Name, value);
        }
        foreach (var output in session.OutputNames)
            binding.BindOutputToDevice(output, OrtMemoryInfo.DefaultInstance);
    }

    public void Run() => session.RunWithBinding(options, binding);

    public void Dispose()
    {
        binding.Dispose();
        inputs.ForEach(static value => value.Dispose());
        options.Dispose();
        session.Dispose();
    }
}
