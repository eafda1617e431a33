using System.Device.Gpio;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;
using Inspection.Hardware.Devices;
using Inspection.Hardware.Tests.Fakes;
using TestKit;

namespace Inspection.Hardware.Tests.Devices;

public sealed class PartInputsTests : IDisposable
{
    private const int Pin = 17, PinA = 20, PinB = 21;

    private readonly ManualTime time = new();
    private readonly FakeBoard board = new();
    private readonly List<long> seen = [];

    public void Dispose() => board.Dispose();

    [Fact]
    public void GpioPartSensor_PartSeenLongEnough_IsSeenFromItsEdge()
    {
        using var sensor = new GpioPartSensor(board.Gpio, Pin, isActiveLow: true, TimeSpan.FromMilliseconds(3), time);
        sensor.Seen += seen.Add;
        var edge = time.GetTimestamp();

        board.Driver.Drive(Pin, PinValue.Low);
        time.Advance(TimeSpan.FromMilliseconds(3));

        seen.ShouldBe([edge]);
    }

    [Fact]
    public void GpioPartSensor_Glitch_IsNotSeen()
    {
        using var sensor = new GpioPartSensor(board.Gpio, Pin, isActiveLow: true, TimeSpan.FromMilliseconds(3), time);
        sensor.Seen += seen.Add;

        board.Driver.Drive(Pin, PinValue.Low);
        time.Advance(TimeSpan.FromMilliseconds(2));
        board.Driver.Drive(Pin, PinValue.High);
        time.Advance(TimeSpan.FromMilliseconds(100));

        seen.ShouldBeEmpty();
    }

    [Fact]
    public void GpioPartSensor_PartGone_IsCleared()
    {
        using var sensor = new GpioPartSensor(board.Gpio, Pin, isActiveLow: true, TimeSpan.Zero, time);
        sensor.Cleared += seen.Add;
        board.Driver.Drive(Pin, PinValue.Low);
        seen.ShouldBeEmpty();

        board.Driver.Drive(Pin, PinValue.High);

        seen.Count.ShouldBe(1);
    }

    [Fact]
    public void EncoderInput_TwoPeriodsForwards_MoveTheBeltByEightCounts()
    {
        var belt = new EncoderBelt(0.5, time);
        using var encoder = Encoder(belt);

        Turn(periods: 2);

        belt.Read().Position.ShouldBe(4);
        encoder.TakeTrouble().ShouldBeNull();
    }

    [Fact]
    public void PitchSensor_EveryFiveMillimetres_SeesAPart()
    {
        var belt = new EncoderBelt(1, time);
        using var encoder = Encoder(belt);
        new PitchSensor(belt, 5, time).Seen += seen.Add;

        Turn(periods: 4);

        seen.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData(EnergisedGate.Pass, true, false)]
    [InlineData(EnergisedGate.Pass, false, true)]
    [InlineData(EnergisedGate.Reject, true, true)]
    [InlineData(EnergisedGate.Reject, false, false)]
    public void SolenoidGate_Set_EnergisesAsConfigured(EnergisedGate energised, bool rejects, bool isOn)
    {
        using var gate = new SolenoidGate(board.Gpio, Pin, energised);

        gate.Set(rejects);

        (board.Driver[Pin] == PinValue.High).ShouldBe(isOn);
    }

    [Fact]
    public void ServoGate_FromBeginningToEnd_Rejects()
    {
        var channel = new FakePwmChannel { Frequency = ServoGate.Hertz };
        var gate = new ServoGate(channel, new ServoSettings(0, PassMicroseconds: 1000, RejectMicroseconds: 2000), TimeSpan.Zero);
        (channel.IsOn, channel.DutyCycle).ShouldBe((true, 0.1));

        gate.Set(rejects: false);
        channel.DutyCycle.ShouldBe(0.05);
        gate.Dispose();

        (channel.IsOn, channel.DutyCycle).ShouldBe((false, 0.1));
    }

    private EncoderInput Encoder(EncoderBelt belt) => new(board.Gpio, PinA, PinB, belt, time);

    /// <summary>Forwards from both channels high.</summary>
    private void Turn(int periods)
    {
        for (var i = 0; i < periods; i++)
        {
            board.Driver.Drive(PinA, PinValue.Low);
            board.Driver.Drive(PinB, PinValue.Low);
            board.Driver.Drive(PinA, PinValue.High);
            board.Driver.Drive(PinB, PinValue.High);
        }
    }
}
