using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Returns the detections it was given, in pixels of its 16 × 16 input.</summary>
internal sealed class FakeEngine(params Detection[] found) : IInferenceEngine
{
    public const int Size = 16;

    private readonly byte[] tested = new byte[Size * Size];
    private readonly byte[] template = new byte[Size * Size];

    public Action? OnRun { get; set; }
    public ModelPackage Model => TestModel.Package;
    public int InputWidth => Size;
    public int InputHeight => Size;
    public Span<byte> Tested => tested;
    public Span<byte> Template => template;

    public void Run() => OnRun?.Invoke();

    public int Decode(Span<Detection> detections)
    {
        found.CopyTo(detections);
        return found.Length;
    }

    public void Dispose()
    {
    }
}
