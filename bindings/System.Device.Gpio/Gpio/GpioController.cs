using System.Collections.Concurrent;
using System.Device.Gpio.Drivers;

namespace System.Device.Gpio;

/// <summary>Pins of one driver, which it owns: disposing closes the pins and the driver. Thread-safe as far as the driver is.</summary>
public class GpioController : IDisposable
{
    private readonly GpioDriver driver;

    private readonly ConcurrentDictionary<int, GpioPin> pins = new();
    private bool disposed;

    /// <summary>Over the chip that has this board's header pins.</summary>
    /// <exception cref="DeviceException">There is no such chip, or it may not be opened.</exception>
    public GpioController() : this(new LibGpiodDriver(GpioChips.NumberOfHeader()))
    {
    }

    public GpioController(GpioDriver driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        this.driver = driver;
    }

    public virtual int PinCount => Driver.PinCount;

    private GpioDriver Driver
    {
        get
        {
            ObjectDisposedException.ThrowIf(disposed, this);
            return driver;
        }
    }

    /// <summary>Takes a pin as it is; the pin that is open already is returned again.</summary>
    /// <exception cref="DeviceException">The pin is absent, or taken by another program.</exception>
    public GpioPin OpenPin(int pinNumber)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (pins.TryGetValue(pinNumber, out var open))
            return open;
        OpenPinCore(pinNumber);
        return pins.GetOrAdd(pinNumber, number => new GpioPin(number, this));
    }

    public GpioPin OpenPin(int pinNumber, PinMode mode)
    {
        var pin = OpenPin(pinNumber);
        SetPinMode(pinNumber, mode);
        return pin;
    }

    /// <summary>Takes a pin; an output begins with the value, without the other one before it.</summary>
    public GpioPin OpenPin(int pinNumber, PinMode mode, PinValue initialValue)
    {
        var pin = OpenPin(pinNumber);
        pin.Wanted = initialValue;
        SetPinMode(pinNumber, mode);
        return pin;
    }

    public void ClosePin(int pinNumber)
    {
        Open(pinNumber);
        ClosePinCore(pinNumber);
        pins.TryRemove(pinNumber, out _);
    }

    public virtual void SetPinMode(int pinNumber, PinMode mode)
    {
        var pin = Open(pinNumber);
        if (!driver.IsPinModeSupported(pinNumber, mode))
            throw new InvalidOperationException($"Pin {pinNumber} does not support mode {mode}.");
        if (pin.Wanted is { } value)
            driver.SetPinMode(pinNumber, mode, value);
        else
            driver.SetPinMode(pinNumber, mode);
    }

    public virtual PinMode GetPinMode(int pinNumber)
    {
        Open(pinNumber);
        return driver.GetPinMode(pinNumber);
    }

    public virtual bool IsPinOpen(int pinNumber)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return pins.ContainsKey(pinNumber);
    }

    public virtual bool IsPinModeSupported(int pinNumber, PinMode mode) => Driver.IsPinModeSupported(pinNumber, mode);

    public virtual PinValue Read(int pinNumber)
    {
        Open(pinNumber);
        return driver.Read(pinNumber);
    }

    /// <summary>Sets an output. On an input the value is kept until the pin becomes an output.</summary>
    public virtual void Write(int pinNumber, PinValue value)
    {
        Open(pinNumber).Wanted = value;
        if (driver.GetPinMode(pinNumber) == PinMode.Output)
            driver.Write(pinNumber, value);
    }

    public virtual void Toggle(int pinNumber)
    {
        Open(pinNumber);
        driver.Toggle(pinNumber);
    }

    /// <summary>Blocks until one of the edges; a wait that ends without one says so in its result.</summary>
    public WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, TimeSpan timeout)
    {
        using var end = new CancellationTokenSource(timeout);
        return WaitForEvent(pinNumber, eventTypes, end.Token);
    }

    public virtual WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken)
    {
        Open(pinNumber);
        return driver.WaitForEvent(pinNumber, eventTypes, cancellationToken);
    }

    public async ValueTask<WaitForEventResult> WaitForEventAsync(int pinNumber, PinEventTypes eventTypes, TimeSpan timeout)
    {
        using var end = new CancellationTokenSource(timeout);
        return await WaitForEventAsync(pinNumber, eventTypes, end.Token).ConfigureAwait(false);
    }

    public virtual ValueTask<WaitForEventResult> WaitForEventAsync(int pinNumber, PinEventTypes eventTypes, CancellationToken token)
    {
        Open(pinNumber);
        return driver.WaitForEventAsync(pinNumber, eventTypes, token);
    }

    /// <summary>Has the callback called at each of these edges, on the driver's event thread.</summary>
    public virtual void RegisterCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        Open(pinNumber);
        driver.AddCallbackForPinValueChangedEvent(pinNumber, eventTypes, callback);
    }

    public virtual void UnregisterCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        Open(pinNumber);
        driver.RemoveCallbackForPinValueChangedEvent(pinNumber, callback);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void OpenPinCore(int pinNumber) => Driver.OpenPin(pinNumber);

    protected virtual void ClosePinCore(int pinNumber) => Driver.ClosePin(pinNumber);

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || disposed)
            return;
        foreach (var pin in pins.Keys)
            ClosePinCore(pin);
        pins.Clear();
        disposed = true;
        driver.Dispose();
    }

    private GpioPin Open(int pinNumber)
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        return pins.TryGetValue(pinNumber, out var open) ? open : throw new InvalidOperationException($"Pin {pinNumber} is not open.");
    }
}
