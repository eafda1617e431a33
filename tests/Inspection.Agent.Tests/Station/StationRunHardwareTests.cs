using Inspection.Agent.Station;
using Inspection.Agent.Tests.Fixtures;
using Inspection.Contracts;
using TestKit;

namespace Inspection.Agent.Tests.Station;

/// <summary>What is wired to a station: refused in plain words before anything is inspected. That it works is tested on a board in memory and on the kernel's devices.</summary>
public sealed class StationRunHardwareTests : IDisposable
{
    private readonly StationBench bench = new();

    public StationRunHardwareTests() => bench.Add("1.png", Picture.Good());

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task RunAsync_ChipThatIsNotThere_SaysWhatWouldHelp()
    {
        var file = bench.PathOf("hardware.json");
        await File.WriteAllTextAsync(file, """{ "board": { "kind": "kernel", "gpioChip": 1023 }, "towerLight": { "green": 13 } }""");

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { HardwareFile = file }));

        refusal.Text.English.ShouldContain("/dev/gpiochip1023 is not there");
        refusal.Text.English.ShouldContain("raspi-config");
    }

    [Fact]
    public async Task RunAsync_HardwareFileIsWrong_NamesIt()
    {
        var file = bench.PathOf("hardware.json");
        await File.WriteAllTextAsync(file, """{ "board": { "kind": "kernel" }, "gates": [] }""");

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(bench.Options with { HardwareFile = file }));

        refusal.Text.English.ShouldContain("\"gates\" is not known here");
    }

    [Fact]
    public async Task RunAsync_PartsOfAVirtualBench_EndWithTheLast()
    {
        const string camera = "sim:substrate?parts=2&fps=2";
        var options = bench.Options with
        {
            HardwareFile = HardwareFile.Of(RepositoryRoot.Folder, "bench"), Camera = camera, Cameras = [new CameraChoice(null, camera)], Golden = null,
        };

        bench.StartBroker();
        await bench.RunAsync(options);

        (bench.Summary.Parts, bench.Summary.Published, bench.Summary.Hardware?.Triggers).ShouldBe((2, 2, 2));
    }

    [Fact]
    public async Task RunAsync_SeveralCameras_AreRefused()
    {
        var options = bench.Options with
        {
            HardwareFile = RepositoryRoot.Path("hardware/station.json"),
            Cameras = [new CameraChoice("a", bench.Options.Camera), new CameraChoice("b", bench.Options.Camera)],
        };

        var refusal = await Should.ThrowAsync<InputException>(() => bench.RunAsync(options));

        refusal.Text.English.ShouldContain("--hardware goes with one camera, and 2 are given");
    }
}
