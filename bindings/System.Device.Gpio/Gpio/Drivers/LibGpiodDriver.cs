using System.Collections.Concurrent;
using System.Device.Native;

namespace System.Device.Gpio.Drivers;

/// <summary>
/// A chip of the kernel through its character device, version 2 of the interface (Linux 5.10), without libgpiod, whose name this has in the published package.
/// A pin belongs to this program from <see cref="OpenPin"/> to <see cref="ClosePin"/>; what the line does after that is the chip's affair.
/// Callbacks come from one thread a driver, in the order of the edges of each pin, as <see cref="TimedPinValueChangedEventArgs"/>. Thread-safe.
/// </summary>
public class LibGpiodDriver : GpioDriver
{
    private readonly DeviceFile chip;
    private readonly ConcurrentDictionary<int, GpioLine> lines = new();
    private readonly Lazy<EdgeWatch> watch;

    /// <param name="gpioChip">N of <c>/dev/gpiochipN</c>.</param>
    /// <exception cref="DeviceException">There is no such chip, or it may not be opened.</exception>
    public LibGpiodDriver(int gpioChip = 0)
    {
        chip = new DeviceFile(GpioChips.PathOf(gpioChip));
        PinCount = (int)GpioChips.Ask(chip).Lines;
        watch = new(() => new EdgeWatch(number => lines.GetValueOrDefault(number), this));
    }

    protected internal override int PinCount { get; }

    /// <summary>A chip knows nothing of places on a board.</summary>
    protected internal override int ConvertPinNumberToLogicalNumberingScheme(int pinNumber) =>
        throw new NotSupportedException("A GPIO chip numbers its lines; pins by their place on a header are not known here.");

    /// <exception cref="DeviceException">The chip has no such pin, or another program has it, whose name is in <see cref="DeviceException.Holder"/>.</exception>
    protected internal override void OpenPin(int pinNumber)
    {
        if (pinNumber < 0 || pinNumber >= PinCount)
            throw new DeviceException(DeviceFault.Absent, chip.Path, ErrorNumber.InvalidArgument, pinNumber);
        var line = new GpioLine(chip, pinNumber);
        if (lines.TryAdd(pinNumber, line))
            return;
        line.Dispose();
        throw new InvalidOperationException($"Pin {pinNumber} is open.");
    }

    protected internal override void ClosePin(int pinNumber)
    {
        if (lines.TryRemove(pinNumber, out var line))
            line.Dispose();
    }

    /// <summary>An output keeps the level that the line has.</summary>
    protected internal override void SetPinMode(int pinNumber, PinMode mode)
    {
        var line = Line(pinNumber);
        line.SetMode(mode, mode == PinMode.Output ? line.Read() : PinValue.Low);
    }

    protected internal override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue) => Line(pinNumber).SetMode(mode, initialValue);

    protected internal override PinMode GetPinMode(int pinNumber) => Line(pinNumber).Mode;

    protected internal override bool IsPinModeSupported(int pinNumber, PinMode mode) => Enum.IsDefined(mode);

    protected internal override PinValue Read(int pinNumber) => Line(pinNumber).Read();

    protected internal override void Write(int pinNumber, PinValue value) => Line(pinNumber).Write(value);

    protected internal override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken)
    {
        using var came = new ManualResetEventSlim();
        var edge = PinEventTypes.None;
        void Keep(object sender, PinValueChangedEventArgs happened)
        {
            edge = happened.ChangeType;
            came.Set();
        }

        AddCallbackForPinValueChangedEvent(pinNumber, eventTypes, Keep);
        try
        {
            came.Wait(cancellationToken);
            return new WaitForEventResult { EventTypes = edge };
        }
        catch (OperationCanceledException)
        {
            return new WaitForEventResult { TimedOut = true };
        }
        finally
        {
            RemoveCallbackForPinValueChangedEvent(pinNumber, Keep);
        }
    }

    /// <exception cref="InvalidOperationException">The pin is an output.</exception>
    protected internal override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        var line = Line(pinNumber);
        line.AddCallback(eventTypes, callback);
        watch.Value.Add(line);
    }

    protected internal override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) =>
        Line(pinNumber).RemoveCallback(callback);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (watch.IsValueCreated)
                watch.Value.Dispose();
            foreach (var number in lines.Keys)
                ClosePin(number);
            chip.Dispose();
        }
        base.Dispose(disposing);
    }

    private GpioLine Line(int pinNumber) =>
        lines.TryGetValue(pinNumber, out var line) ? line : throw new InvalidOperationException($"Pin {pinNumber} is not open.");
}
