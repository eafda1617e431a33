using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Station;
using Inspection.Hardware.Tests.Fakes;
using Inspection.Hardware.Virtual.Bench;
using Shouldly;
using TestKit;

namespace Inspection.Hardware.Tests.Virtual;

/// <summary>The station's own devices, belt tracker and gate on the kit's bench, by the machine's clock and slow enough for a machine that is busy.</summary>
public sealed class StationOnBenchTests
{
    private const int Parts = 12;

    [Fact]
    public async Task Begin_PartsOfBothKinds_AreSortedAndShown()
    {
        var settings = HardwareReader.Read(RepositoryRoot.Path("hardware/bench.json"));
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 2), TimeProvider.System);
        using var hardware = HardwareOpener.Open(settings, new VirtualBoard(bench), TimeProvider.System);
        var gate = new BenchVerdicts(hardware, bench);
        using var camera = hardware.Triggering(new BenchPictures(bench.Camera));
        // The next part comes once this one is photographed: a busy machine makes the belt emptier, never the station late.
        using var photographed = new SemaphoreSlim(1);
        var feeding = Task.Run(() =>
        {
            for (var i = 0; i < Parts; i++)
            {
                photographed.Wait();
                bench.Camera.Feed(PartId.Numbered("part-", i, 2), new PartTruth([]), CancellationToken.None);
            }
        });

        hardware.Begin();
        bench.Do(new BenchInput(Belt: true)).ShouldBeNull();
        for (var i = 0; i < Parts; i++)
        {
            var capture = camera.Read(CancellationToken.None).ShouldNotBeNull();
            photographed.Release();
            capture.Part.Value.ShouldBe(PartId.Numbered("part-", i, 2).Value);
            gate.Settle(capture.Part, i % 3 == 0 ? Verdict.Ng : Verdict.Ok);
        }
        await feeding;

        Eventually.Holds(() => bench.Counts.Passed + bench.Counts.Rejected == Parts);
        bench.Counts.ShouldBe(new(Parts, Passed: 8, Rejected: 4, GoodHit: 0, BadPassed: 0, Escapes: 0, FalseRejects: 4));
        Eventually.Holds(() => bench.Look().Displays[1].Lines is [_, var counted] && counted.Contains("OK8 NG4", StringComparison.Ordinal));
        var seen = bench.Look();
        Convert.FromBase64String(seen.Displays[0].Picture ?? "").ShouldContain(static row => row != 0);
        seen.LightPercent.ShouldBe(60);
        seen.Tower.ShouldNotBeNull().Green.ShouldBe(true);
    }

    [Fact]
    public void EmergencyStop_OnTheBench_StopsTheBeltUntilItIsAcknowledged()
    {
        var settings = HardwareReader.Read(RepositoryRoot.Path("hardware/bench.json"));
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 2), TimeProvider.System);
        using var hardware = HardwareOpener.Open(settings, new VirtualBoard(bench), TimeProvider.System);
        hardware.Begin();
        bench.Do(new BenchInput(Belt: true)).ShouldBeNull();
        Eventually.Holds(() => bench.Look().Belt.SpeedMillimetresPerSecond > 0);

        bench.Do(new BenchInput(EmergencyStop: true)).ShouldBeNull();
        bench.Look().Belt.SpeedMillimetresPerSecond.ShouldBe(0);
        Eventually.Holds(() => bench.Look() is { Gate.IsToldToReject: true, Belt.IsReleased: false, BuzzerHertz: > 0 });
        bench.Do(new BenchInput(EmergencyStop: false)).ShouldBeNull();
        bench.Look().Belt.SpeedMillimetresPerSecond.ShouldBe(0);
        bench.Do(new BenchInput(BenchInput.Acknowledge)).ShouldBeNull();

        Eventually.Holds(() => bench.Look().Belt.SpeedMillimetresPerSecond > 0);
    }
}
