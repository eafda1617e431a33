using System.Device.Gpio;
using Inspection.Hardware.Belt;
using Inspection.Hardware.Configuration;

namespace Inspection.Hardware.Devices;

/// <summary>A gate that is moved by a coil or a valve, and back by its spring. Without current at the beginning and the end.</summary>
internal sealed class SolenoidGate(GpioController gpio, int pin, EnergisedGate energised) : IRejectGate
{
    private readonly OutputLine coil = new(gpio, pin, isActiveLow: false);

    public string Name => $"gate.pin {pin}";

    public void Set(bool rejects) => coil.Set(rejects == (energised == EnergisedGate.Reject));

    public void Dispose() => coil.Dispose();
}
