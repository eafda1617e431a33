using System.Device.Gpio;

namespace Bindings.Tests.SystemDeviceGpio;

/// <summary>Pins in memory; what was asked of it is in <see cref="Calls"/>.</summary>
internal sealed class FakeGpioDriver : GpioDriver
{
    private readonly Dictionary<int, PinMode> modes = [];
    private readonly Dictionary<int, PinValue> values = [];
    private readonly List<(int Pin, PinEventTypes Edges, PinChangeEventHandler Callback)> callbacks = [];

    public List<string> Calls { get; } = [];

    public bool IsDisposed { get; private set; }

    protected internal override int PinCount => 8;

    /// <summary>Moves an input from outside.</summary>
    public void Move(int pin, PinValue value)
    {
        values[pin] = value;
        var edge = value == PinValue.High ? PinEventTypes.Rising : PinEventTypes.Falling;
        foreach (var (_, _, callback) in callbacks.Where(c => c.Pin == pin && (c.Edges & edge) != 0).ToArray())
            callback(this, new PinValueChangedEventArgs(edge, pin));
    }

    protected internal override int ConvertPinNumberToLogicalNumberingScheme(int pinNumber) => pinNumber;

    protected internal override void OpenPin(int pinNumber) => Calls.Add($"open {pinNumber}");

    protected internal override void ClosePin(int pinNumber) => Calls.Add($"close {pinNumber}");

    protected internal override void SetPinMode(int pinNumber, PinMode mode)
    {
        Calls.Add($"mode {pinNumber} {mode}");
        modes[pinNumber] = mode;
    }

    protected internal override PinMode GetPinMode(int pinNumber) => modes.GetValueOrDefault(pinNumber);

    protected internal override bool IsPinModeSupported(int pinNumber, PinMode mode) => mode != PinMode.InputPullDown;

    protected internal override PinValue Read(int pinNumber) => values.GetValueOrDefault(pinNumber);

    protected internal override void Write(int pinNumber, PinValue value)
    {
        Calls.Add($"write {pinNumber} {value}");
        values[pinNumber] = value;
    }

    protected internal override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken)
    {
        cancellationToken.WaitHandle.WaitOne();
        return new WaitForEventResult { TimedOut = true };
    }

    protected internal override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) =>
        callbacks.Add((pinNumber, eventTypes, callback));

    protected internal override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        callbacks.RemoveAll(c => c.Pin == pinNumber && c.Callback == callback);

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
