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

    public static void AddTo(CheckList checks) => checks.Add("Gate: firings are on the line, most of them, none before its instant", tell =>
    {
        var figures = Measure();
        figures.Early.ShouldBe(0);
        // An emulated processor may be away for longer than a part takes: the gate then leaves that part's firing out.
        figures.Missed.ShouldBeLessThan(Firings, "more than half of the actuations must be on the line");
        tell(string.Create(
            CultureInfo.InvariantCulture,
            $"{Firings} firings, {figures.Actuations} of {2 * Firings} actuations; late by {figures.P50:0} µs (median), {figures.P99:0} µs (99 %), {figures.Max:0} µs (most)"));
    });

    public static GateFigures Measure()
    {
        using var trace = new LineTrace();
        var ideal = GateRun.Drive(new SolenoidGate(GpioChecks.Open(), Pin, EnergisedGate.Pass), Firings, CancellationToken.None);
        var writes = LineTrace.Read().Select(static write => (Rejects: !write.Level, write.Timestamp)).ToList();
        return GateFigures.Of(FiringMatch.Errors(ideal, writes, TimeProvider.System.TimestampFrequency), Tick, ideal.Count);
    }
}
