using System.Diagnostics;
using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Benchmarks.Looping;

/// <summary>Shows the station's picture again and again. What the process allocates is counted from the end of the warm-up on.</summary>
/// <param name="warmUp">Results that do not count.</param>
/// <param name="count">Results that do.</param>
internal sealed class LoopSource(LoopStation station, SourcePacing pacing, int warmUp, int count) : IFrameSource
{
    public const string PartPrefix = "frame-";

    private long shown;
    private long allocated;
    private int collections;
    private bool isCounting;

    public string Uri => "bench:";

    public SourcePacing Pacing => pacing;

    /// <summary>Whether each picture waits for the result of the one before.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether the bare model runs before each picture.</summary>
    public bool RunsBare { get; init; }

    public int WarmUp => warmUp;

    public int Count => count;

    public long AllocatedBytes { get; private set; }

    public int Collections { get; private set; }

    public Capture? Read(CancellationToken cancellation)
    {
        if (Waits)
            WaitFor(shown);
        if (!isCounting && station.Handed >= warmUp)
            Begin();
        if (pacing == SourcePacing.EachPart ? shown == warmUp + count : station.Handed >= warmUp + count)
        {
            WaitFor(warmUp + count);
            AllocatedBytes = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            Collections = GC.CollectionCount(0) - collections;
            return null;
        }
        if (RunsBare)
            station.RunBare(counts: shown >= warmUp);
        var picture = station.Picture;
        var frame = station.Frames.Rent(new FrameId(++shown), picture.Format, picture.WidthPixels, picture.HeightPixels);
        picture.Pixels.CopyTo(frame.Pixels);
        frame.CapturedAt = DateTimeOffset.UtcNow;
        frame.AvailableTimestamp = Stopwatch.GetTimestamp();
        station.Stamp(shown, frame.AvailableTimestamp);
        return Capture.Of(PartId.Numbered(PartPrefix, shown, 6), null, frame);
    }

    public void Dispose()
    {
    }

    private void Begin()
    {
        isCounting = true;
        GC.Collect();
        collections = GC.CollectionCount(0);
        allocated = GC.GetTotalAllocatedBytes(precise: true);
    }

    /// <summary>Until the broker has so many; asleep, as a machine is between two parts.</summary>
    private void WaitFor(long results)
    {
        while (station.Acknowledged < results)
            Thread.Sleep(TimeSpan.FromMicroseconds(200));
    }
}
