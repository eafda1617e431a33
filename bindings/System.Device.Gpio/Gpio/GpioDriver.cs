namespace System.Device.Gpio;

/// <summary>What a <see cref="GpioController"/> drives: a chip of the kernel, or a bench in software. Pins are numbered as the driver numbers its lines.</summary>
public abstract class GpioDriver : IDisposable
{
    /// <summary>How many pins there are; they are numbered from 0.</summary>
    protected internal abstract int PinCount { get; }

    /// <summary>The driver's number of a pin that is numbered by its place on the board.</summary>
    protected internal abstract int ConvertPinNumberToLogicalNumberingScheme(int pinNumber);

    /// <summary>Takes the pin, and leaves its mode and value as they are where the driver can.</summary>
    protected internal abstract void OpenPin(int pinNumber);

    /// <summary>Gives the pin back.</summary>
    protected internal abstract void ClosePin(int pinNumber);

    protected internal abstract void SetPinMode(int pinNumber, PinMode mode);

    /// <summary>Sets the mode; an output begins with the value given.</summary>
    protected internal virtual void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue)
    {
        SetPinMode(pinNumber, mode);
        if (mode == PinMode.Output)
            Write(pinNumber, initialValue);
    }

    protected internal abstract PinMode GetPinMode(int pinNumber);

    protected internal abstract bool IsPinModeSupported(int pinNumber, PinMode mode);

    protected internal abstract PinValue Read(int pinNumber);

    protected internal virtual void Toggle(int pinNumber) => Write(pinNumber, !Read(pinNumber));

    protected internal abstract void Write(int pinNumber, PinValue value);

    /// <summary>Blocks until one of the edges, or until the token is cancelled, which is no error.</summary>
    protected internal abstract WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken);

    /// <summary>The same without holding the caller's thread.</summary>
    protected internal virtual ValueTask<WaitForEventResult> WaitForEventAsync(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) =>
        new(Task.Run(() => WaitForEvent(pinNumber, eventTypes, cancellationToken), CancellationToken.None));

    /// <summary>Has the callback called at each of these edges.</summary>
    protected internal abstract void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback);

    protected internal abstract void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
