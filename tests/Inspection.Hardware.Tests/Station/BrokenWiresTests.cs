using System.Device.Gpio;
using Inspection.Contracts;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Station;
using Inspection.Hardware.Tests.Fakes;
using Inspection.Hardware.Tests.Virtual;
using Inspection.Hardware.Virtual.Bench;
using TestKit;

namespace Inspection.Hardware.Tests.Station;

/// <summary>Wires of sensor and encoder that break, which no driver reports, on the station of the lessons.</summary>
public sealed class BrokenWiresTests : IDisposable
{
    private const int Sensor = 17, Gate = 27, Line = 26, Start = 22, Acknowledge = 24, Emergency = 25, EncoderA = 20, EncoderB = 21;

    /// <summary>A count is 0.1 mm.</summary>
    private const int CountsPerMillimetre = 10;

    private readonly ManualTime time = new();
    private readonly FakeBoard board = new();
    private readonly HardwareSettings settings = HardwareReader.Read(RepositoryRoot.Path("hardware/station.json"));
    private StationHardware? hardware;
    private LocalizedText? trouble;
    private long count;
    private bool isBroken;

    public BrokenWiresTests() => board.Bus.Answering.UnionWith([0x3C, 0x27]);

    public void Dispose() => hardware?.Dispose();

    [Fact]
    public void Sensor_WithoutItsWire_IsSuspectedUntilWhatItMissedIsPastTheGate()
    {
        Begin(settings);
        for (var part = 0; part < 12; part++)
            Pass();
        trouble.ShouldBeNull();

        // The usual way is 120 mm; at 100 mm/s twenty of them take longer than the ten seconds.
        Move(2200);
        trouble.ShouldBeNull();
        Move(200);
        trouble.ShouldNotBeNull().English.ShouldContain("no part for more than 20 times the usual way");
        Eventually.Holds(() => !On(Gate));

        // Plugged in again, it sees a part; the one before it, unseen, is 280 mm from the gate still.
        Pass();
        trouble.ShouldNotBeNull().English.ShouldContain("may have passed the sensor unseen");
        On(Gate).ShouldBeFalse();
        // 60 mm of a part, 280 mm to the gate, 5 mm behind it, 5 mm while it closes.
        Move(225);
        On(Gate).ShouldBeFalse();
        Move(20);
        trouble.ShouldBeNull();
        Move(60);
        Eventually.Holds(() => On(Gate));
    }

    [Fact]
    public void Sensor_ThatMissedParts_SpoilsTheResultsOfThoseThatItSeesThen()
    {
        Begin(settings);
        for (var part = 0; part < 12; part++)
            Pass();
        Move(2400);

        board.Driver.Drive(Sensor, PinValue.Low);
        Move(35);

        using var bench = new VirtualBench(new BenchSettings(BenchHardware.Full, PartsPerSecond: 5), time);
        using var camera = hardware.ShouldNotBeNull().Triggering(new BenchPictures(bench.Camera));
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        var captures = Enumerable.Range(0, 13).Select(_ => camera.Read(end.Token).ShouldNotBeNull()).ToList();
        captures[^1].Failure.ShouldNotBeNull().English.ShouldContain("passed the sensor unseen");
    }

    [Theory]
    [InlineData(20)]
    [InlineData(500)]
    public void Sensor_DarkFromTheStart_RejectsEverythingUntilThatIsPastTheGate(int dark)
    {
        Begin(settings, isDark: true);
        Move(dark);
        On(Gate).ShouldBeFalse();
        trouble.ShouldNotBeNull().English.ShouldContain(dark > 180 ? "more than 180 mm" : "may have passed the sensor unseen");

        board.Driver.Drive(Sensor, PinValue.High);
        Move(345);
        On(Gate).ShouldBeFalse();
        trouble.ShouldNotBeNull().English.ShouldContain("may have passed the sensor unseen");

        Move(20);
        trouble.ShouldBeNull();
        Eventually.Holds(() => On(Gate));
    }

    [Fact]
    public void Sensor_SilentBeforeAnyPart_SaysNothing()
    {
        Begin(settings);

        Move(5000);

        trouble.ShouldBeNull();
    }

    [Fact]
    public void Sensor_DarkForLongerThanThreeParts_IsNamedUntilItIsClear()
    {
        Begin(settings);
        board.Driver.Drive(Sensor, PinValue.Low);
        Move(170);
        trouble.ShouldBeNull();

        Move(30);
        trouble.ShouldNotBeNull().English.ShouldContain("the sensor has seen something for more than 180 mm");

        board.Driver.Drive(Sensor, PinValue.High);
        Move(20);
        trouble.ShouldBeNull();
    }

    [Fact]
    public void Encoder_ChannelBBroken_RejectsEverythingUntilTheBeltIsEmptyAgain()
    {
        Begin(settings);
        Eventually.Holds(() => On(Gate));
        Move(20);

        isBroken = true;
        Move(50);
        trouble.ShouldNotBeNull().English.ShouldContain("channel B of the encoder (pin 21) is silent");
        Eventually.Holds(() => !On(Gate));
        On(Line).ShouldBeTrue();

        isBroken = false;
        Move(20);
        trouble.ShouldNotBeNull().English.ShouldContain("the encoder counts again");
        On(Gate).ShouldBeFalse();
        Move(450);
        trouble.ShouldBeNull();
        Eventually.Holds(() => On(Gate));
    }

    [Fact]
    public void Encoder_ChannelBBroken_StopsTheLineWhereThatIsTheSafeAction()
    {
        Begin(settings with { SafeAction = SafeAction.StopLine });
        isBroken = true;

        Move(50);

        On(Line).ShouldBeFalse();
        trouble.ShouldNotBeNull().English.ShouldContain("channel B");
    }

    [Fact]
    public void Encoder_SilentWhileTheLineRuns_RejectsEverythingUntilTheBeltIsEmptyAgain()
    {
        Begin(settings);
        Eventually.Holds(() => On(Gate));
        Move(20);

        Stand(seconds: 1.5);

        trouble.ShouldNotBeNull().English.ShouldContain("counts nothing");
        Eventually.Holds(() => !On(Gate));
        On(Line).ShouldBeTrue();
        Move(20);
        trouble.ShouldNotBeNull().English.ShouldContain("the encoder counts again");
        Move(450);
        trouble.ShouldBeNull();
        Eventually.Holds(() => On(Gate));
    }

    [Fact]
    public void Encoder_PausesOfABeltThatTheStationDoesNotTell_AreNotReported()
    {
        Begin(settings with { Line = null });
        Eventually.Holds(() => On(Gate));
        var told = 0;
        hardware.ShouldNotBeNull().TroubleChanged += _ => told++;

        for (var pause = 0; pause < 3; pause++)
        {
            Move(20);
            Stand(seconds: 5);
        }

        (told, On(Gate)).ShouldBe((0, true));
    }

    private void Begin(HardwareSettings wired, bool isDark = false)
    {
        board.Driver.Drive(Emergency, PinValue.Low);
        hardware = HardwareOpener.Open(wired, board, time);
        hardware.TroubleChanged += text => trouble = text;
        if (isDark)
        {
            board.Driver.Drive(Sensor, PinValue.Low);
            time.Advance(TimeSpan.FromMilliseconds(10));
        }
        board.Driver.Drive(Emergency, PinValue.Low);
        Press(Acknowledge);
        hardware.Begin();
        Press(Start);
    }

    private void Press(int pin)
    {
        foreach (var level in (PinValue[])[PinValue.Low, PinValue.High])
        {
            board.Driver.Drive(pin, level);
            time.Advance(TimeSpan.FromMilliseconds(25));
        }
    }

    /// <summary>A part of 60 mm, and 60 mm of belt.</summary>
    private void Pass()
    {
        board.Driver.Drive(Sensor, PinValue.Low);
        Move(60);
        board.Driver.Drive(Sensor, PinValue.High);
        Move(60);
    }

    /// <summary>At 100 mm/s.</summary>
    private void Move(int millimetres)
    {
        for (var i = 0; i < millimetres; i++)
        {
            for (var n = 0; n < CountsPerMillimetre; n++)
            {
                count++;
                board.Driver.Drive(EncoderA, (count & 3) is 1 or 2);
                if (!isBroken)
                    board.Driver.Drive(EncoderB, (count & 3) is 2 or 3);
                time.Advance(TimeSpan.FromMilliseconds(1));
            }
        }
    }

    private void Stand(double seconds)
    {
        for (var left = seconds; left > 0; left -= 0.01)
            time.Advance(TimeSpan.FromMilliseconds(10));
    }

    private bool On(int pin) => board.Driver[pin] == PinValue.High;
}
