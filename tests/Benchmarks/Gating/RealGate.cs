using System.Device.Gpio;
using Inspection.Hardware.Belt;

namespace Benchmarks.Gating;

/// <summary>The gate's own thread on the machine's clock, down to the write of a GPIO driver.</summary>
internal static class RealGate
{
    private const int LeastGapMilliseconds = 6;
    private const int MostGapMilliseconds = 16;

    public static GateFigures Measure(int parts, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var random = new Random(1);
        var driver = new StampingDriver(time, 2 * parts + 2);
        using var belt = new BenchBelt(time);
        using var scheduler = new GateScheduler(belt.Tracker, new PinGate(new GpioController(driver)), time);
        scheduler.Start();
        var ideal = new List<long>(2 * parts);
        for (var number = 0; number < parts; number++)
        {
            var (open, close) = belt.AddBad(number);
            ideal.AddRange([open, close]);
            cancellation.WaitHandle.WaitOne(random.Next(LeastGapMilliseconds, MostGapMilliseconds));
            cancellation.ThrowIfCancellationRequested();
        }
        // The last part's way to the gate, several times.
        cancellation.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(200));
        scheduler.Dispose();
        // The first write lets pass, before any part.
        var told = driver.Stamps.Skip(1).Take(ideal.Count).ToList();
        if (told.Count != ideal.Count)
            throw new InvalidOperationException($"{told.Count} actuations of {ideal.Count}.");
        return GateFigures.Of([.. told.Select((stamp, number) => (stamp - ideal[number]) * 1e6 / time.TimestampFrequency)], tick: 1e6 / time.TimestampFrequency);
    }
}
