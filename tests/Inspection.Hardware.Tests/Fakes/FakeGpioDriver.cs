using System.Device.Gpio;

namespace Inspection.Hardware.Tests.Fakes;

/// <summary>A chip in memory: the test sets inputs, reads outputs, and may take lines away.</summary>
internal sealed class FakeGpioDriver(int lines) : GpioDriver
{
    private readonly PinValue[] levels = new PinValue[lines];
    private readonly PinMode[] modes = new PinMode[lines];
    private readonly Dictionary<int, PinChangeEventHandler?> callbacks = [];

    /// <summary>Pins that another program has.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>True: nothing can be read or written.</summary>
    public bool IsGone { get; set; }

    public HashSet<int> Open { get; } = [];

    public PinValue this[int pin] => levels[pin];

    public PinMode ModeOf(int pin) => modes[pin];

    /// <summary>Something outside moves a line, and its edge is lost.</summary>
    public void DriveUnseen(int pin, PinValue value) => levels[pin] = value;

    /// <summary>Something outside moves a line; the callback runs before this returns.</summary>
    public void Drive(int pin, PinValue value)
    {
        if (levels[pin] == value)
            return;
        levels[pin] = value;
        if (callbacks.GetValueOrDefault(pin) is { } callback)
            callback(this, new PinValueChangedEventArgs(value == PinValue.High ? PinEventTypes.Rising : PinEventTypes.Falling, pin));
    }

    protected override int PinCount => lines;

    protected override int ConvertPinNumberToLogicalNumberingScheme(int pinNumber) => pinNumber;

    protected override void OpenPin(int pinNumber)
    {
        if (Taken.Contains(pinNumber))
            throw new IOException($"line {pinNumber} is taken");
        Open.Add(pinNumber);
    }

    protected override void ClosePin(int pinNumber) => Open.Remove(pinNumber);

    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
        modes[pinNumber] = mode;
        if (mode == PinMode.InputPullUp)
            levels[pinNumber] = PinValue.High;
    }

    protected override PinMode GetPinMode(int pinNumber) => modes[pinNumber];

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => true;

    protected override PinValue Read(int pinNumber) => IsGone ? throw new IOException("the chip is gone") : levels[pinNumber];

    protected override void Write(int pinNumber, PinValue value)
    {
        if (IsGone)
            throw new IOException("the chip is gone");
        levels[pinNumber] = value;
    }

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) => throw new NotSupportedException();

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) => callbacks[pinNumber] = callback;

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) => callbacks.Remove(pinNumber);
}
