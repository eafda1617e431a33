using System.Device.Gpio;
using Inspection.Hardware.Belt;

namespace Benchmarks.Gating;

/// <summary>A gate on the one pin of a driver; owns the controller.</summary>
internal sealed class PinGate : IRejectGate
{
    private const int Pin = 0;

    private readonly GpioController gpio;

    public PinGate(GpioController gpio)
    {
        this.gpio = gpio;
        gpio.OpenPin(Pin, PinMode.Output);
    }

    public string Name => "bench";

    public void Set(bool rejects) => gpio.Write(Pin, rejects ? PinValue.High : PinValue.Low);

    public void Dispose() => gpio.Dispose();
}
