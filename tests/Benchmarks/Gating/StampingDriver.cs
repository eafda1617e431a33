using System.Device.Gpio;

namespace Benchmarks.Gating;

/// <summary>A chip of one output that keeps when it was written.</summary>
internal sealed class StampingDriver(TimeProvider time, int capacity) : GpioDriver
{
    private readonly List<(PinValue Value, long Timestamp)> writes = new(capacity);

    /// <summary>In their order; to be read once nothing writes any more.</summary>
    public IReadOnlyList<(PinValue Value, long Timestamp)> Writes => writes;

    protected override int PinCount => 1;

    protected override int ConvertPinNumberToLogicalNumberingScheme(int pinNumber) => pinNumber;

    protected override void OpenPin(int pinNumber)
    {
    }

    protected override void ClosePin(int pinNumber)
    {
    }

    protected override void SetPinMode(int pinNumber, PinMode mode)
    {
    }

    protected override PinMode GetPinMode(int pinNumber) => PinMode.Output;

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => mode == PinMode.Output;

    protected override PinValue Read(int pinNumber) => PinValue.Low;

    protected override void Write(int pinNumber, PinValue value) => writes.Add((value, time.GetTimestamp()));

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken) => throw new NotSupportedException();

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback) => throw new NotSupportedException();

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback) => throw new NotSupportedException();
}
