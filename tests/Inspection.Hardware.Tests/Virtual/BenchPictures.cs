using Inspection.Contracts;
using Inspection.Core.Sources;

namespace Inspection.Hardware.Tests.Virtual;

/// <summary>A camera on a bench that tells which part it sees, without a picture.</summary>
internal sealed class BenchPictures(IPartConveyor belt) : IFrameSource
{
    private static readonly LocalizedText none = new("no picture", "사진 없음");
    private readonly CancellationTokenSource end = new();

    public string Uri => "bench";

    public SourcePacing Pacing => SourcePacing.NewestWins;

    public Capture? Read(CancellationToken cancellation)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation, end.Token);
        while (true)
        {
            if (belt.TryExpose(out var part, out _))
                return Capture.Failed(part, null, DateTimeOffset.UtcNow, none);
            belt.WaitForPart(waiting.Token);
        }
    }

    public void Dispose() => end.Cancel();
}
