using Inspection.Core.Frames;
using Inspection.Core.Parts;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Fakes;

/// <summary>A camera whose captures are parts, without end, that counts how often it was asked.</summary>
internal sealed class AskedSource : IFrameSource
{
    private int asked;

    public string Uri => "asked:";

    public SourcePacing Pacing => SourcePacing.EachPart;

    /// <summary>Returns when each camera has been asked for two parts more than were taken of it: the first of them is then in its place.</summary>
    public static void WaitUntilAhead(AskedSource first, int takenOfFirst, AskedSource second, int takenOfSecond)
    {
        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (Volatile.Read(ref first.asked) < takenOfFirst + 2 || Volatile.Read(ref second.asked) < takenOfSecond + 2)
        {
            DateTime.UtcNow.ShouldBeLessThan(deadline);
            Thread.Yield();
        }
    }

    public Capture? Read(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var number = Interlocked.Increment(ref asked);
        var frame = Frame.Rent(new FrameId(number), PixelFormat.Grey8, FakeEngine.Size, FakeEngine.Size);
        frame.AvailableTimestamp = TimeProvider.System.GetTimestamp();
        return Capture.Of(PartId.Numbered("part-", number, 4), null, frame);
    }

    public void Dispose()
    {
    }
}
