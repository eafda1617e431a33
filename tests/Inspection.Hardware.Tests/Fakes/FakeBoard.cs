using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;
using Inspection.Hardware.Boards;

namespace Inspection.Hardware.Tests.Fakes;

/// <summary>A board in memory.</summary>
internal sealed class FakeBoard : IStationBoard
{
    public FakeBoard() => Gpio = new GpioController(Driver);

    public FakeGpioDriver Driver { get; } = new(lines: 28);

    public FakeI2cBus Bus { get; } = new();

    public Dictionary<int, FakePwmChannel> Channels { get; } = [];

    public bool IsDisposed { get; private set; }

    public GpioController Gpio { get; }

    public I2cBus I2c => Bus;

    public PwmChannel OpenPwm(int channel, int hertz, double dutyCycle) => Channels[channel] = new FakePwmChannel { Frequency = hertz, DutyCycle = dutyCycle };

    public void Dispose()
    {
        Gpio.Dispose();
        IsDisposed = true;
    }
}
