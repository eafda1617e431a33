using System.Collections.Concurrent;
using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Fakes;

/// <summary>A live camera whose pictures the test exposes one by one; <see cref="Read"/> waits for them.</summary>
internal sealed class LiveCamera(TimeProvider time) : IFrameSource
{
    private readonly BlockingCollection<Func<Capture?>> shown = [];
    private readonly CancellationTokenSource closing = new();
    private readonly CancellationTokenSource over = new();
    private int frames;

    public CountingPool Pool { get; } = new();

    public string Uri => "live:";

    public SourcePacing Pacing => SourcePacing.NewestWins;

    public CancellationToken Ended => over.Token;

    /// <summary>No part will come any more.</summary>
    public void Finish() => over.Cancel();

    /// <param name="age">How long ago the picture was exposed.</param>
    public void Show(TimeSpan age)
    {
        var frame = Frame.Rent(new FrameId(++frames), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size, Pool);
        frame.CapturedAt = time.GetUtcNow() - age;
        frame.AvailableTimestamp = time.GetTimestamp();
        var capture = Capture.Of(PartId.Numbered("frame-", frames, 3), null, frame);
        shown.Add(() => capture);
    }

    public void Fail(bool isTransient) => shown.Add(() => throw new SourceException(new LocalizedText("unplugged", "연결 끊김"), isTransient));

    public void End() => shown.Add(static () => null);

    public Capture? Read(CancellationToken cancellation)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, closing.Token);
            return shown.Take(either.Token)();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => closing.Cancel();
}
