namespace System.Device.Gpio;

/// <summary>An open pin of a <see cref="GpioController"/>. Disposing closes it.</summary>
public class GpioPin : IDisposable
{
    private readonly GpioController controller;

    protected internal GpioPin(int pinNumber, GpioController controller)
    {
        PinNumber = pinNumber;
        this.controller = controller;
    }

    /// <summary>Called at either edge, on the driver's event thread.</summary>
    public virtual event PinChangeEventHandler ValueChanged
    {
        add => controller.RegisterCallbackForPinValueChangedEvent(PinNumber, PinEventTypes.Rising | PinEventTypes.Falling, value);
        remove => controller.UnregisterCallbackForPinValueChangedEvent(PinNumber, value);
    }

    public virtual int PinNumber { get; }

    /// <summary>The value written last, which the pin begins with when it becomes an output.</summary>
    internal PinValue? Wanted { get; set; }

    public virtual PinMode GetPinMode() => controller.GetPinMode(PinNumber);

    public virtual bool IsPinModeSupported(PinMode pinMode) => controller.IsPinModeSupported(PinNumber, pinMode);

    public virtual void SetPinMode(PinMode value) => controller.SetPinMode(PinNumber, value);

    public virtual PinValue Read() => controller.Read(PinNumber);

    public virtual void Write(PinValue value) => controller.Write(PinNumber, value);

    public virtual void Toggle() => controller.Toggle(PinNumber);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && controller.IsPinOpen(PinNumber))
            controller.ClosePin(PinNumber);
    }
}
