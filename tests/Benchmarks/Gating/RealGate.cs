using System.Device.Gpio;

namespace Benchmarks.Gating;

/// <summary>The gate's own thread on the machine's clock, down to the write of a GPIO driver.</summary>
internal static class RealGate
{
    public static GateFigures Measure(int parts, CancellationToken cancellation)
    {
        var time = TimeProvider.System;
        var driver = new StampingDriver(time, 2 * parts + 2);
        var ideal = GateRun.Drive(new PinGate(new GpioController(driver)), parts, cancellation);
        var writes = driver.Writes.Select(static write => (write.Value == PinValue.High, write.Timestamp)).ToList();
        return GateFigures.Of(FiringMatch.Errors(ideal, writes, time.TimestampFrequency), tick: 1e6 / time.TimestampFrequency, ideal.Count);
    }
}
