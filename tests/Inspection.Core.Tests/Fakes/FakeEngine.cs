using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Preprocessing;
using Inspection.Models;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Returns the detections it was given, in pixels of its 16 × 16 input.</summary>
internal sealed class FakeEngine(params Detection[] found) : IInferenceEngine
{
    public const int Size = 16;

    private readonly byte[] tested = new byte[Size * Size];
    private readonly byte[] template = new byte[Size * Size];

    public Action? OnRun { get; set; }
    public ModelPackage Model { get; init; } = TestModel.Package;
    public bool TakesFrames { get; init; }
    public bool HasMasks => TakesFrames;
    public bool Classifies { get; init; }
    public int InputWidth => Size;
    public int InputHeight => Size;
    public Span<byte> Tested => tested;
    public Span<byte> Template => TakesFrames ? [] : template;

    /// <summary>Stretched: each axis by its own scale.</summary>
    public ImageFit Fill(Frame frame) => new(frame.WidthPixels, frame.HeightPixels, 0, 0, Size, Size);

    /// <summary>Two cells over the detection's box, the right one inside.</summary>
    public void ReadMask(int detection, MaskRuns mask)
    {
        mask.Begin(found[detection].Box, 2, 1);
        mask.Add(false);
        mask.Add(true);
    }

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
