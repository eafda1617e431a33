using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using TestKit.Onnx;

namespace Inspection.Agent.Tests.Fixtures;

/// <summary>
/// Pictures in the painted models' size, and what the whole process allocated from the end of the warm-up until the last has left the loop. Every tenth part has a defect, with a picture as evidence.
/// </summary>
/// <param name="warmUp">Parts before the counting.</param>
/// <param name="parts">Parts that are counted.</param>
internal sealed class CountedParts(int warmUp, int parts, SourcePacing pacing) : IFrameSource, IGoldenTemplates
{
    /// <summary>Parts between two readings.</summary>
    public const int Window = 1000;

    private readonly FramePool frames = new();
    private readonly byte[] good = new byte[PairModel.Size * PairModel.Size];
    private readonly GoldenTemplate golden = new("golden", PairModel.Size, PairModel.Size, new byte[PairModel.Size * PairModel.Size]);
    private readonly LocalizedText none = new("", "");
    private readonly long[] readings = new long[parts / Window + 1];
    private int collections;

    public string Uri => "counted:";

    public SourcePacing Pacing => pacing;

    public IGoldenTemplates Templates => this;

    /// <summary>Whether everything shown so far has been judged: a live source waits for that, so that no picture is dropped.</summary>
    public Func<bool> Judged { get; set; } = static () => true;

    /// <summary>Whether everything shown so far has left the loop.</summary>
    public Func<bool> Settled { get; set; } = static () => true;

    /// <summary>Parts shown so far.</summary>
    public long Taken { get; private set; }

    /// <summary>What was allocated during each thousand of the counted parts, bytes.</summary>
    public IEnumerable<long> AllocatedBytes => readings.Zip(readings.Skip(1), static (before, after) => after - before);

    public int Collections { get; private set; }

    public Capture? Read(CancellationToken cancellation)
    {
        if (Taken == warmUp)
            Begin();
        if (Taken >= warmUp && (Taken - warmUp) % Window == 0)
            readings[(Taken - warmUp) / Window] = GC.GetTotalAllocatedBytes(precise: true);
        if (Taken == warmUp + parts)
        {
            Wait();
            readings[^1] = GC.GetTotalAllocatedBytes(precise: true);
            Collections = GC.CollectionCount(0) - collections;
            return null;
        }
        while (pacing == SourcePacing.NewestWins && !Judged())
            Thread.Yield();
        Taken++;
        var frame = frames.Rent(new FrameId(Taken), PixelFormat.Grey8, PairModel.Size, PairModel.Size);
        good.CopyTo(frame.Pixels);
        if (Taken % 10 == 0)
            PairModel.Paint(frame.Pixels, 0, 10, 20, 30, 36, 192, 0);
        frame.CapturedAt = DateTimeOffset.UtcNow;
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        return Capture.Of(PartId.Numbered("part-", Taken, 6), null, frame);
    }

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        (template, why) = (golden, none);
        return true;
    }

    public void Dispose()
    {
    }

    private void Begin()
    {
        Wait();
        // As many as the loop can ever hold: how many were out at once in the warm-up is chance.
        Enumerable.Range(0, 20).Select(number => frames.Rent(new FrameId(number), PixelFormat.Grey8, PairModel.Size, PairModel.Size)).ToList()
            .ForEach(static frame => frame.Dispose());
        GC.Collect();
        collections = GC.CollectionCount(0);
    }

    private void Wait()
    {
        while (!Settled())
            Thread.Yield();
    }
}
