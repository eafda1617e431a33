using System.Device;
using System.Device.Pwm;
using TestKit;

namespace Bindings.Tests.SystemDeviceGpio;

/// <summary>On files like those of /sys/class/pwm, with the channel's folder there already.</summary>
public sealed class UnixPwmChannelTests : IDisposable
{
    private readonly TemporaryFolder chips = new();

    public UnixPwmChannelTests()
    {
        Directory.CreateDirectory(Path.Combine(chips.Path, "pwmchip0", "pwm1"));
        File.WriteAllText(Path.Combine(chips.Path, "pwmchip0", "npwm"), "2\n");
        foreach (var file in (string[])["enable", "period", "duty_cycle"])
            File.WriteAllText(Path.Combine(chips.Path, "pwmchip0", "pwm1", file), "");
    }

    public void Dispose() => chips.Dispose();

    [Fact]
    public void Create_Channel_SetsPeriodAndDutyCycleInNanoseconds()
    {
        using var channel = new UnixPwmChannel(chips.Path, 0, 1, frequency: 400, dutyCycle: 0.25);

        Content("period").ShouldBe("2500000");
        Content("duty_cycle").ShouldBe("625000");
        Content("enable").ShouldBe("0");
    }

    [Fact]
    public void StartStop_Channel_Enables()
    {
        using var channel = new UnixPwmChannel(chips.Path, 0, 1, 50, 0);

        channel.Start();
        Content("enable").ShouldBe("1");
        channel.Stop();
        Content("enable").ShouldBe("0");
    }

    [Fact]
    public void Frequency_Changed_KeepsTheDutyCycle()
    {
        using var channel = new UnixPwmChannel(chips.Path, 0, 1, 400, 0.5) { Frequency = 1000 };

        Content("period").ShouldBe("1000000");
        Content("duty_cycle").ShouldBe("500000");
        channel.DutyCycle.ShouldBe(0.5);
    }

    [Fact]
    public void Dispose_Running_Stops()
    {
        var channel = new UnixPwmChannel(chips.Path, 0, 1, 400, 0.5);
        channel.Start();

        channel.Dispose();

        Content("enable").ShouldBe("0");
    }

    [Theory]
    [InlineData(0, 2, DeviceFault.Absent)]
    [InlineData(1, 0, DeviceFault.Missing)]
    public void Create_NotThere_Says(int chip, int channel, DeviceFault fault) =>
        Should.Throw<DeviceException>(() => new UnixPwmChannel(chips.Path, chip, channel, 400, 0.5)).Fault.ShouldBe(fault);

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(400, 1.01)]
    [InlineData(400, -0.01)]
    public void Create_OutOfRange_Throws(int frequency, double dutyCycle) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new UnixPwmChannel(chips.Path, 0, 1, frequency, dutyCycle));

    private string Content(string file) => File.ReadAllText(Path.Combine(chips.Path, "pwmchip0", "pwm1", file));
}
