using System.Globalization;
using Benchmarks.Gating;
using HardwareVm.Gpio;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;

namespace HardwareVm.Gate;

/// <summary>The reject gate from the reckoned instant to the kernel's write of the line.</summary>
internal static class GateChecks
{
    private const int Pin = 12;
    private const int Firings = 200;

    /// <summary>Of the kernel's stamps as they are read, in microseconds.</summary>
    private const double Tick = 1;

    public static void AddTo(CheckList checks) => checks.Add("Gate: each firing is on the line, none before its instant", tell =>
    {
        var figures = Measure();
        figures.Early.ShouldBe(0);
        // An emulated processor may be away for longer than a part takes; a gate that does not work misses them all.
        figures.Missed.ShouldBeLessThan(Firings);
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{Firings} firings, {figures.Actuations} of {2 * Firings} actuations; late by {figures.P50:0} µs (median), {figures.P99:0} µs (99 %), {figures.Max:0} µs (most)"));
    });

    public static GateFigures Measure()
    {
        using var trace = new LineTrace();
        var ideal = GateRun.Drive(new SolenoidGate(GpioChecks.Open(), Pin, EnergisedGate.Pass), Firings, CancellationToken.None);
        var writes = LineTrace.Read().Select(static write => (Rejects: !write.Level, write.Timestamp)).ToList();
        return GateFigures.Of(GateRun.Errors(ideal, writes), Tick, ideal.Count);
    }
}
