using System.Device.Gpio;
using Inspection.Contracts;
using Inspection.Core.Triggering;

namespace Inspection.Hardware.Devices;

/// <summary>A light barrier or proximity switch on a pin.</summary>
internal sealed class GpioPartSensor : IPartSensor, IDisposable
{
    private readonly DebouncedInput input;

    /// <exception cref="IOException">The pin cannot be had.</exception>
    public GpioPartSensor(GpioController gpio, int pin, bool isActiveLow, TimeSpan debounce, TimeProvider time) =>
        input = new DebouncedInput(gpio, pin, "trigger.pin", isActiveLow, isPulledUp: isActiveLow, debounce, time, (isOn, timestamp) => (isOn ? Seen : Cleared)?.Invoke(timestamp));

    public event Action<long>? Seen;

    public event Action<long>? Cleared;

    public bool TellsEnds => true;

    /// <summary>It sees something now.</summary>
    public bool IsDark => input.IsOn;

    public LocalizedText? Trouble => input.Trouble;

    public void Dispose() => input.Dispose();
}
