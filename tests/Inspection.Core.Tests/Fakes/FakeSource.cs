using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Fakes;

/// <summary>Delivers a fixed number of 16 × 16 frames, then ends; parts listed as unreadable carry a failure instead.</summary>
internal sealed class FakeSource(int count, SourcePacing pacing = SourcePacing.EachPart) : IFrameSource
{
    private int next;

    public CountingPool Pool { get; } = new();
    public Action<int>? BeforeEach { get; init; }
    public Func<int, bool> Unreadable { get; init; } = _ => false;
    public Func<int, PartTruth?> Truth { get; init; } = _ => null;
    public Func<int, CameraTrouble?> Trouble { get; init; } = _ => null;
    public string Uri => "fake:";
    public SourcePacing Pacing => pacing;

    public Capture? Read(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (next == count)
            return null;
        BeforeEach?.Invoke(next);
        var number = next++;
        var part = new PartId($"part-{number}");
        return Unreadable(number)
            ? Capture.Failed(part, part.Value, TimeProvider.System.GetUtcNow(), new LocalizedText("corrupt", "손상됨"))
            : Capture.Of(part, part.Value, Frame(number)) with { Trouble = Trouble(number) };
    }

    public Frame Frame(int number)
    {
        var frame = Core.Frames.Frame.Rent(new FrameId(number + 1), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size, Pool);
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        frame.Truth = Truth(number);
        return frame;
    }

    public void Dispose()
    {
    }
}
