using System.Device.Gpio;

namespace Inspection.Hardware.Devices;

/// <summary>An output that is off from its first moment to its last.</summary>
internal sealed class OutputLine : IDisposable
{
    private readonly GpioController gpio;
    private readonly int pin;
    private readonly bool isActiveLow;

    /// <exception cref="IOException">The pin cannot be had.</exception>
    public OutputLine(GpioController gpio, int pin, bool isActiveLow)
    {
        (this.gpio, this.pin, this.isActiveLow) = (gpio, pin, isActiveLow);
        gpio.OpenPin(pin, PinMode.Output, Level(false));
    }

    /// <exception cref="IOException">The chip is gone.</exception>
    public void Set(bool isOn) => gpio.Write(pin, Level(isOn));

    public void Dispose()
    {
        try
        {
            Set(false);
        }
        finally
        {
            gpio.ClosePin(pin);
        }
    }

    private PinValue Level(bool isOn) => isOn != isActiveLow ? PinValue.High : PinValue.Low;
}
