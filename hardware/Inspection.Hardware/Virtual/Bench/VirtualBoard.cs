using System.Device.Gpio;
using System.Device.I2c;
using System.Device.Pwm;
using Inspection.Hardware.Boards;

namespace Inspection.Hardware.Virtual.Bench;

/// <summary>The pins and buses that end on a bench. The bench stays the caller's.</summary>
public sealed class VirtualBoard(VirtualBench bench) : IStationBoard
{
    public GpioController Gpio { get; } = new(bench.Driver);

    public I2cBus I2c => bench.I2cBus;

    public PwmChannel OpenPwm(int channel, int hertz, double dutyCycle) => bench.OpenPwm(channel, hertz, dutyCycle);

    public void Dispose() => Gpio.Dispose();
}
