using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Agent.Quantising;

/// <summary>An engine that says when it has run, so that what the station fed it can be looked at.</summary>
/// <param name="inner">Stays the caller's.</param>
internal sealed class ObservedEngine(IInferenceEngine inner, Action afterRun) : IInferenceEngine
{
    public ModelPackage Model => inner.Model;

    public int InputWidth => inner.InputWidth;

    public int InputHeight => inner.InputHeight;

    public Span<byte> Tested => inner.Tested;

    public Span<byte> Template => inner.Template;

    public void Run()
    {
        inner.Run();
        afterRun();
    }

    public int Decode(Span<Detection> detections) => inner.Decode(detections);

    public void Dispose()
    {
    }
}
