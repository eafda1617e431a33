using Iot.Device.Buzzer;
using Iot.Device.ServoMotor;

namespace Bindings.Tests.IotDeviceBindings;

public class PwmDeviceTests
{
    private readonly FakePwmChannel channel = new();

    [Fact]
    public void Buzzer_StartAndStop_PlaysTheFrequency()
    {
        using var buzzer = new Buzzer(channel);

        buzzer.StartPlaying(2730);
        channel.IsRunning.ShouldBeTrue();
        channel.Frequency.ShouldBe(2730);
        buzzer.StopPlaying();

        channel.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void Buzzer_PlayTone_EndsSilent()
    {
        using var buzzer = new Buzzer(channel);

        buzzer.PlayTone(440, 1);

        channel.IsRunning.ShouldBeFalse();
        channel.Frequency.ShouldBe(440);
    }

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(90, 0.075)]
    [InlineData(180, 0.1)]
    public void Servo_Angle_IsItsPulseOfTwentyMilliseconds(double angle, double dutyCycle)
    {
        using var servo = new ServoMotor(channel);

        servo.WriteAngle(angle);

        channel.DutyCycle.ShouldBe(dutyCycle, 1e-9);
    }

    [Fact]
    public void Servo_Calibrated_UsesItsRange()
    {
        using var servo = new ServoMotor(channel, 90, 500, 2500);

        servo.WriteAngle(45);

        channel.DutyCycle.ShouldBe(0.075, 1e-9);
        Should.Throw<ArgumentOutOfRangeException>(() => servo.WriteAngle(91));
    }

    [Fact]
    public void Dispose_Devices_DisposeTheirChannel()
    {
        using (new ServoMotor(channel))
        {
        }
        var other = new FakePwmChannel();
        using (new Buzzer(other))
        {
        }

        channel.IsDisposed.ShouldBeTrue();
        other.IsDisposed.ShouldBeTrue();
    }
}
