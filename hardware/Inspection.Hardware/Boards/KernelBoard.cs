using System.Device.Gpio;
using System.Device.Gpio.Drivers;
using System.Device.I2c;
using System.Device.Pwm;
using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Boards;

/// <summary>The pins and buses of this machine, by the kernel's character devices and sysfs.</summary>
internal sealed class KernelBoard : IStationBoard
{
    private readonly BoardSettings settings;
    private readonly Lazy<I2cBus> bus;

    /// <exception cref="IOException">The chip is not there, or may not be opened.</exception>
    public KernelBoard(BoardSettings settings)
    {
        this.settings = settings;
        Gpio = new GpioController(new LibGpiodDriver(settings.GpioChip));
        bus = new Lazy<I2cBus>(() => I2cBus.Create(settings.I2cBus), LazyThreadSafetyMode.ExecutionAndPublication);
    }

    public GpioController Gpio { get; }

    public I2cBus I2c => bus.Value;

    public PwmChannel OpenPwm(int channel, int hertz, double dutyCycle) => PwmChannel.Create(settings.PwmChip, channel, hertz, dutyCycle);

    public void Dispose()
    {
        if (bus.IsValueCreated)
            bus.Value.Dispose();
        Gpio.Dispose();
    }
}
