using System.Device.Gpio;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Station;
using Inspection.Hardware.Tests.Fakes;
using Inspection.Hardware.Virtual.Bench;
using Shouldly;
using TestKit;

namespace Inspection.Hardware.Tests.Virtual;

/// <summary>Wires of the bench that somebody pulls off.</summary>
public sealed class BenchWiresTests
{
    private const int EncoderB = 21, Gate = 27;

    private readonly HardwareSettings settings = HardwareReader.Read(RepositoryRoot.Path("hardware/bench.json"));

    [Fact]
    public void Unplug_Input_HasOnlyItsPullUpUntilItIsPluggedAgain()
    {
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 2), new ManualTime());
        using var board = new VirtualBoard(bench);
        board.Gpio.OpenPin(25, PinMode.InputPullUp);
        board.Gpio.Read(25).ShouldBe(PinValue.Low);

        bench.Do(new BenchInput(Unplug: 25)).ShouldBeNull();
        (board.Gpio.Read(25), bench.Look().Wires.Single(static wire => wire.Pin == 25).IsUnplugged).ShouldBe((PinValue.High, true));

        bench.Do(new BenchInput(Plug: 25)).ShouldBeNull();
        (board.Gpio.Read(25), bench.Look().Wires.Single(static wire => wire.Pin == 25).IsUnplugged).ShouldBe((PinValue.Low, null));
    }

    [Fact]
    public void Unplug_Output_IsRefused()
    {
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 2), new ManualTime());

        bench.Do(new BenchInput(Unplug: Gate)).ShouldNotBeNull().English.ShouldBe("Pin 27 is no input of this bench; inputs: 20, 21, 17, 22, 23, 24, 25");
    }

    [Fact]
    public void Unplug_EncoderOfARunningStation_RejectsUntilItCountsAgain()
    {
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 2), TimeProvider.System);
        using var hardware = HardwareOpener.Open(settings, new VirtualBoard(bench), TimeProvider.System);
        LocalizedText? trouble = null;
        hardware.TroubleChanged += text => trouble = text;
        hardware.Begin();
        bench.Do(new BenchInput(Belt: true)).ShouldBeNull();
        Eventually.Holds(() => bench.Look().Gate is { IsToldToReject: false });

        bench.Do(new BenchInput(Unplug: EncoderB)).ShouldBeNull();
        Eventually.Holds(() => trouble?.English.Contains("channel B of the encoder (pin 21) is silent", StringComparison.Ordinal) == true);
        Eventually.Holds(() => bench.Look().Gate is { IsToldToReject: true });

        bench.Do(new BenchInput(Plug: EncoderB)).ShouldBeNull();
        Eventually.Holds(() => trouble is null && bench.Look().Gate is { IsToldToReject: false });
    }

    [Fact]
    public void WaitUntilEmpty_LastPart_HasLeftTheBelt()
    {
        using var bench = new VirtualBench(new BenchSettings(settings, PartsPerSecond: 5), TimeProvider.System);
        using var hardware = HardwareOpener.Open(settings, new VirtualBoard(bench), TimeProvider.System);
        hardware.Begin();
        bench.Do(new BenchInput(Belt: true)).ShouldBeNull();
        bench.Camera.Feed(new PartId("last"), new PartTruth([]), CancellationToken.None);

        bench.Camera.WaitUntilEmpty(CancellationToken.None);

        (bench.Counts.Laid, bench.Look().Parts.Count).ShouldBe((1, 0));
    }
}
