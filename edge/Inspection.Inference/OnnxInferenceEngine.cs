using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Preprocessing;
using Inspection.Inference.Heads;
using Inspection.Inference.Sessions;
using Inspection.Models;
using Microsoft.ML.OnnxRuntime;

namespace Inspection.Inference;

/// <summary>
/// ONNX Runtime on the processor. Input and output memory is allocated once and bound to the session, so a run allocates nothing.
/// Used by one thread at a time.
/// </summary>
public sealed class OnnxInferenceEngine : IInferenceEngine
{
    private readonly InferenceSession session;
    private readonly BoundTensors tensors;
    private readonly RunOptions runOptions = new();
    private readonly IOutputHead head;
    private readonly TensorWriter? writer;
    private bool disposed;

    private OnnxInferenceEngine(ModelPackage model, InferenceSession session)
    {
        Model = model;
        this.session = session;
        tensors = new BoundTensors(session, model.Manifest);
        writer = FrameInput.For(model.Manifest);
        try
        {
            OutputShapes.Bind(session, tensors, model);
            head = OutputHeads.Of(model).Create(new HeadSetup(model, tensors.OutputsByRole(model.Manifest.Output)));
        }
        catch
        {
            tensors.Dispose();
            throw;
        }
        InputHeight = model.Manifest.Inputs[0].ImageHeight;
        InputWidth = model.Manifest.Inputs[0].ImageWidth;
    }

    public ModelPackage Model { get; }

    public int InputWidth { get; }

    public int InputHeight { get; }

    /// <summary>What the graph read in the last run.</summary>
    public IReadOnlyList<InputTensor> Inputs => tensors.Inputs;

    public Span<byte> Tested => writer is null ? tensors.Tested : [];

    public Span<byte> Template => tensors.Template;

    public bool TakesFrames => writer is not null;

    public bool HasMasks => head.HasMasks;

    public bool Classifies => head.Classifies;

    /// <summary>Loads the model and compares its graph with the manifest. The reference case is not run: <see cref="ModelOpener"/> does both.</summary>
    /// <param name="model">A package whose manifest and digest have been checked.</param>
    /// <exception cref="InputException">The file is no ONNX model that this runtime can run, or its graph differs from the manifest.</exception>
    public static OnnxInferenceEngine Open(ModelPackage model, OnnxEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var session = SessionFactory.Open(model.ModelFile, options ?? new OnnxEngineOptions());
        try
        {
            GraphCheck.Require(session, model);
            return new OnnxInferenceEngine(model, session);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    public ImageFit Fill(Frame frame)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return writer?.Write(frame.Pixels, frame.WidthPixels, frame.HeightPixels, frame.StrideBytes, frame.Format, tensors.Tested)
            ?? throw new NotSupportedException("This model takes grey planes.");
    }

    public void Run()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        tensors.Prepare();
        try
        {
            session.RunWithBinding(runOptions, tensors.Binding);
        }
        catch (OnnxRuntimeException error)
        {
            throw new InferenceException($"{Model.Manifest.Name} {Model.Manifest.Version}: {error.Message}", error);
        }
    }

    public int Decode(Span<Detection> detections)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        tensors.Convert();
        return head.Decode(detections);
    }

    public void ReadMask(int detection, MaskRuns mask)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        head.ReadMask(detection, mask);
    }

    public void Dispose()
    {
        if (disposed)
            return;
        disposed = true;
        tensors.Dispose();
        runOptions.Dispose();
        session.Dispose();
    }
}
