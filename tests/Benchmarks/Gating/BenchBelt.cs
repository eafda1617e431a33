using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Belt;

namespace Benchmarks.Gating;

/// <summary>A fast belt with short ways, so that an actuation comes every few milliseconds: the gate 20 ms behind the camera, open for 20 ms.</summary>
internal sealed class BenchBelt(TimeProvider time) : IDisposable
{
    public const double Speed = 1000;
    public const double ToGate = 20;
    public const double PartLength = 20;

    private static readonly BeltGeometry geometry = new(PartLength, ToCamera: 0, ToGate, Before: 0, After: 0, Opening: 0, Closing: 0);

    public BeltTracker Tracker { get; } = new(new TimeBelt(Speed, time), new TrackingSettings(geometry, Speed, TimeSpan.Zero, TimeSpan.FromMilliseconds(5)), time);

    /// <summary>A bad part stands before the camera now.</summary>
    /// <returns>When the gate should open and close.</returns>
    public (long Open, long Close) AddBad(int number)
    {
        var now = time.GetTimestamp();
        var part = PartId.Numbered("part-", number, 6);
        Tracker.Enter(part, now);
        Tracker.Settle(part, Verdict.Ng);
        return (now + Ticks(ToGate), now + Ticks(ToGate + PartLength));
    }

    public void Dispose() => Tracker.Dispose();

    private long Ticks(double millimetres) => (long)(millimetres / Speed * time.TimestampFrequency);
}
