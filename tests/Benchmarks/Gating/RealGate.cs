using System.Device.Gpio;
using Inspection.Hardware.Belt;

namespace Benchmarks.Gating;

/// <summary>The gate's own thread on the machine's clock, down to the write of a GPIO driver.</summary>
internal static class RealGate
{
    // A part every 50 ms or so, each of which holds the gate open for 20 ms.
    private const int LeastGapMilliseconds = 42;
    private const int MostGapMilliseconds = 60;

    public static GateFigures Measure(int parts, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var random = new Random(1);
        var driver = new StampingDriver(time, 2 * parts + 2);
        using var belt = new BenchBelt(time);
        using var scheduler = new GateScheduler(belt.Tracker, new PinGate(new GpioController(driver)), time);
        scheduler.Start();
        var ideal = new List<(PinValue Value, long Instant)>(2 * parts);
        for (var number = 0; number < parts; number++)
        {
            var (open, close) = belt.AddBad(number);
            ideal.AddRange([(PinValue.High, open), (PinValue.Low, close)]);
            cancellation.WaitHandle.WaitOne(random.Next(LeastGapMilliseconds, MostGapMilliseconds));
            cancellation.ThrowIfCancellationRequested();
        }
        // The last part's way to the gate, several times.
        cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(500));
        scheduler.Dispose();
        return GateFigures.Of(Errors(ideal, driver.Writes, time), tick: 1e6 / time.TimestampFrequency, ideal.Count);
    }

    /// <summary>Each instant with the first write of its value from then on, or shortly before; those that had none before the next are left out.</summary>
    private static List<double> Errors(List<(PinValue Value, long Instant)> ideal, IReadOnlyList<(PinValue Value, long Timestamp)> writes, TimeProvider time)
    {
        var errors = new List<double>(ideal.Count);
        var early = time.TimestampFrequency / 1000;
        var next = 0;
        for (var number = 0; number < ideal.Count; number++)
        {
            var (value, instant) = ideal[number];
            var found = next;
            while (found < writes.Count && (writes[found].Timestamp < instant - early || writes[found].Value != value))
                found++;
            if (found == writes.Count || (number + 2 < ideal.Count && writes[found].Timestamp >= ideal[number + 2].Instant))
                continue;
            errors.Add((writes[found].Timestamp - instant) * 1e6 / time.TimestampFrequency);
            next = found;
        }
        return errors;
    }
}
