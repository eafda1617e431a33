using System.Device.Gpio;
using Inspection.Contracts;
using Inspection.Core.Parts;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Virtual.Bench;
using Shouldly;
using TestKit;

namespace Inspection.Hardware.Tests.Virtual;

public sealed class VirtualBenchTests : IDisposable
{
    private readonly ManualTime time = new();
    private VirtualBench? opened;
    private VirtualBoard? board;

    public void Dispose()
    {
        board?.Dispose();
        opened?.Dispose();
    }

    [Fact]
    public void Belt_FiveASecond_BringsTheSensorFiveEdgesASecond()
    {
        var bench = Open();
        var falls = CountEdges(17, PinEventTypes.Falling);
        var (fed, passed) = (0, 0.0);
        for (; passed < 10; passed += 0.1)
        {
            if (fed - bench.Counts.Laid < 1)
                bench.Camera.Feed(PartId.Numbered("part-", fed++, 4), new PartTruth([]), CancellationToken.None);
            Pass(seconds: 0.1);
        }

        falls().ShouldBeInRange(45, 55);
        bench.Counts.Laid.ShouldBeInRange(48, 52);
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(1)]
    [InlineData(4)]
    public void Encoder_DecodedByTheStation_CountsTheWay(double speedFactor)
    {
        var bench = Open();
        var gpio = Board.Gpio;
        gpio.OpenPin(20, PinMode.Input);
        gpio.OpenPin(21, PinMode.Input);
        var decoder = new QuadratureDecoder(false, false);
        var (count, a, b) = (0L, false, false);
        foreach (var pin in new[] { 20, 21 })
        {
            gpio.RegisterCallbackForPinValueChangedEvent(pin, PinEventTypes.Rising | PinEventTypes.Falling, (_, edge) =>
            {
                (a, b) = edge.PinNumber == 20 ? (edge.ChangeType == PinEventTypes.Rising, b) : (a, edge.ChangeType == PinEventTypes.Rising);
                count += decoder.Step(a, b);
            });
        }
        bench.Do(new BenchInput(SpeedFactor: speedFactor)).ShouldBeNull();

        Pass(seconds: 3);

        ((double)count).ShouldBe(bench.Look().Belt.PositionMillimetres, 1.01);
        count.ShouldBeGreaterThan((long)(3 * 490 * speedFactor));
        decoder.Missed.ShouldBe(0);
    }

    [Fact]
    public void Do_Press_ClosesTheContactForAWhile()
    {
        var bench = Open();
        Board.Gpio.OpenPin(22, PinMode.InputPullUp);
        var (falls, rises) = (CountEdges(22, PinEventTypes.Falling), CountEdges(22, PinEventTypes.Rising));

        bench.Do(new BenchInput(BenchInput.Start)).ShouldBeNull();
        Pass(seconds: 0.1);
        (falls(), rises()).ShouldBe((1, 0));
        bench.Look().Buttons[0].ShouldBe(new BenchButton("start", true));
        Pass(seconds: 0.2);

        (falls(), rises()).ShouldBe((1, 1));
    }

    [Fact]
    public void Do_EmergencyStop_OpensItsContactAndStopsTheBeltUntilItIsReleased()
    {
        var bench = Open();
        Board.Gpio.OpenPin(25, PinMode.InputPullUp);
        Board.Gpio.Read(25).ShouldBe(PinValue.Low);

        bench.Do(new BenchInput(EmergencyStop: true)).ShouldBeNull();
        Pass(seconds: 0.5);
        Board.Gpio.Read(25).ShouldBe(PinValue.High);
        var stopped = bench.Look().Belt;
        Pass(seconds: 1);
        bench.Look().Belt.PositionMillimetres.ShouldBe(stopped.PositionMillimetres);
        bench.Do(new BenchInput(EmergencyStop: false)).ShouldBeNull();
        Pass(seconds: 1);

        bench.Look().Belt.PositionMillimetres.ShouldBeGreaterThan(stopped.PositionMillimetres + 400);
        Board.Gpio.Read(25).ShouldBe(PinValue.Low);
    }

    [Fact]
    public void Gate_CoilSwitched_TakesItsTime()
    {
        var bench = Open();
        Board.Gpio.OpenPin(27, PinMode.Output, PinValue.Low);
        Pass(seconds: 0.1);
        bench.Look().Gate.ShouldBe(new BenchGateState(1, true));

        Board.Gpio.Write(27, PinValue.High);
        Pass(seconds: 0.004);
        bench.Look().Gate.ShouldNotBeNull().Place.ShouldBe(0.5, 1e-3);
        Pass(seconds: 0.01);

        bench.Look().Gate.ShouldBe(new BenchGateState(0, false));
    }

    [Fact]
    public void Line_OutputNotDriven_HoldsTheBelt()
    {
        var bench = Open(BenchHardware.Full with { Line = new LineSettings(26) });
        Pass(seconds: 1);
        bench.Look().Belt.PositionMillimetres.ShouldBe(0);

        Board.Gpio.OpenPin(26, PinMode.Output, PinValue.High);
        Pass(seconds: 1);
        var position = bench.Look().Belt.PositionMillimetres;
        position.ShouldBeGreaterThan(400);
        Board.Gpio.ClosePin(26);
        Pass(seconds: 1);

        bench.Look().Belt.PositionMillimetres.ShouldBe(position, 1);
    }

    [Fact]
    public void Watchdog_NoLongerToggled_RejectsEverything()
    {
        var bench = Open(BenchHardware.Full with { Watchdog = new OutputSettings(26) });
        Board.Gpio.OpenPin(27, PinMode.Output, PinValue.High);
        Board.Gpio.OpenPin(26, PinMode.Output, PinValue.Low);
        for (var i = 0; i < 4; i++)
        {
            Board.Gpio.Toggle(26);
            Pass(seconds: 0.5);
            bench.Look().Gate.ShouldNotBeNull().IsToldToReject.ShouldBeFalse();
        }

        Pass(seconds: 1.2);

        bench.Look().Gate.ShouldBe(new BenchGateState(1, true));
    }

    [Fact]
    public void Sensor_ThatBounces_SettlesAtTheRightLevel()
    {
        var bench = Open(bounces: 3);
        var falls = CountEdges(17, PinEventTypes.Falling);
        bench.Camera.Feed(PartId.Numbered("part-", 1, 4), new PartTruth([]), CancellationToken.None);

        Pass(seconds: 0.2);

        falls().ShouldBe(4);
        bench.Driver.LevelOf(17).ShouldBeFalse();
        bench.Look().Beam.ShouldBe(true);
        Pass(seconds: 0.3);
        falls().ShouldBe(7);
        bench.Driver.LevelOf(17).ShouldBeTrue();
    }

    [Fact]
    public void Clock_MachineThatStoodStill_StopsTheBeltForThatTime()
    {
        var bench = Open();
        Pass(seconds: 1);
        var before = bench.Look().Belt;

        time.Advance(TimeSpan.FromSeconds(5));

        var after = bench.Look().Belt;
        (after.PositionMillimetres - before.PositionMillimetres).ShouldBeLessThan(before.SpeedMillimetresPerSecond * 0.02);
        Pass(seconds: 1);
        (bench.Look().Belt.PositionMillimetres - after.PositionMillimetres).ShouldBe(before.SpeedMillimetresPerSecond, 10);
    }

    [Fact]
    public void Do_WhatTheBenchHasNot_SaysWhy()
    {
        var bench = Open(BenchHardware.Full with { Encoder = null, Buttons = new ButtonSettings(Stop: 23), EmergencyStop = null });

        bench.Do(new BenchInput("start")).ShouldNotBeNull().English.ShouldContain("stop");
        bench.Do(new BenchInput(EmergencyStop: true)).ShouldNotBeNull().English.ShouldContain("emergencyStop");
        bench.Do(new BenchInput(SpeedFactor: 2)).ShouldNotBeNull().English.ShouldContain("encoder");
        bench.Do(new BenchInput(Belt: false)).ShouldBeNull();
        bench.Look().Belt.SpeedMillimetresPerSecond.ShouldBe(0);
    }

    [Theory]
    [InlineData(17, 999)]
    [InlineData(999, 17)]
    [InlineData(17, 27)]
    public void Do_OneOfTwoWiresUnknown_IsRefusedAndNothingIsDone(int unplug, int plug)
    {
        var bench = Open();

        bench.Do(new BenchInput(Unplug: unplug, Plug: plug)).ShouldNotBeNull().English.ShouldContain(unplug == 999 || plug == 999 ? "999" : "27");

        bench.Look().Wires.ShouldAllBe(static wire => wire.IsUnplugged != true);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(4.1)]
    [InlineData(double.NaN)]
    public void Do_SpeedOutOfRange_IsRefused(double factor)
    {
        Open().Do(new BenchInput(SpeedFactor: factor)).ShouldNotBeNull().English.ShouldContain("0.25 to 4");
    }

    [Fact]
    public void Look_OutputsOfTheStation_AreSeenAsWhatTheyDo()
    {
        var bench = Open();
        Board.Gpio.OpenPin(5, PinMode.Output, PinValue.High);
        Board.Gpio.OpenPin(6, PinMode.Output, PinValue.Low);
        using var ring = Board.OpenPwm(1, 2000, 0.6);
        ring.Start();
        using var buzzer = Board.OpenPwm(0, 2400, 0.5);

        var seen = bench.Look();

        seen.Tower.ShouldBe(new BenchTower(true, false, false));
        seen.LightPercent.ShouldBe(60);
        seen.BuzzerHertz.ShouldBe(0);
        seen.Wires.ShouldContain(new BenchWire(5, "towerLight.red", true, true));
        seen.Wires.ShouldContain(new BenchWire(19, "lightRing.pin", true, true, 60));
        seen.Wires.Count.ShouldBe(13);
    }

    private VirtualBoard Board => board ?? throw new InvalidOperationException("Open a bench first.");

    private VirtualBench Open(HardwareSettings? hardware = null, int bounces = 0)
    {
        opened = new VirtualBench(new BenchSettings(hardware ?? BenchHardware.Full, PartsPerSecond: 5, Bounces: bounces), time);
        board = new VirtualBoard(opened);
        opened.Do(new BenchInput(Belt: true)).ShouldBeNull();
        return opened;
    }

    private Func<int> CountEdges(int pin, PinEventTypes kind)
    {
        var count = 0;
        if (!Board.Gpio.IsPinOpen(pin))
            Board.Gpio.OpenPin(pin, PinMode.InputPullUp);
        Board.Gpio.RegisterCallbackForPinValueChangedEvent(pin, kind, (_, _) => count++);
        return () => count;
    }

    private void Pass(double seconds)
    {
        for (var i = 0; i < Math.Round(seconds * 1000); i++)
            time.Advance(TimeSpan.FromMilliseconds(1));
    }
}
