using Inspection.Hardware.Belt;

namespace Benchmarks.Gating;

/// <summary>Bad parts at random distances, and the gate's own thread on the machine's clock that tells a gate of them. Compiled into the checks of the virtual machine, too.</summary>
internal static class GateRun
{
    // A part every 50 ms or so, each of which holds the gate open for 20 ms.
    private const int LeastGapMilliseconds = 42;
    private const int MostGapMilliseconds = 60;

    /// <summary>Until the last part is behind the gate.</summary>
    /// <param name="gate">Owned; disposed at the end.</param>
    /// <returns>When the gate should have been told what.</returns>
    public static IReadOnlyList<(bool Rejects, long Instant)> Drive(IRejectGate gate, int parts, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var random = new Random(1);
        using var belt = new BenchBelt(time);
        using var scheduler = new GateScheduler(belt.Tracker, gate, time);
        scheduler.Start();
        var ideal = new List<(bool Rejects, long Instant)>(2 * parts);
        for (var number = 0; number < parts; number++)
        {
            var (open, close) = belt.AddBad(number);
            ideal.AddRange([(true, open), (false, close)]);
            cancellation.WaitHandle.WaitOne(random.Next(LeastGapMilliseconds, MostGapMilliseconds));
            cancellation.ThrowIfCancellationRequested();
        }
        // The last part's way to the gate, several times.
        cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(500));
        return ideal;
    }
}
