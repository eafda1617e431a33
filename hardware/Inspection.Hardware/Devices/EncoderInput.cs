using System.Device.Gpio;
using Inspection.Contracts;
using Inspection.Hardware.Belt;

namespace Inspection.Hardware.Devices;

/// <summary>The belt's quadrature encoder on two pins; moves an <see cref="EncoderBelt"/>.</summary>
internal sealed class EncoderInput : IDisposable
{
    private readonly Lock gate = new();
    private readonly GpioController gpio;
    private readonly int pinA;
    private readonly int pinB;
    private readonly EncoderBelt belt;
    private readonly TimeProvider time;
    private readonly QuadratureDecoder decoder;
    private bool a;
    private bool b;
    private long missedBefore;

    /// <exception cref="IOException">A pin cannot be had.</exception>
    public EncoderInput(GpioController gpio, int pinA, int pinB, EncoderBelt belt, TimeProvider time)
    {
        (this.gpio, this.pinA, this.pinB, this.belt, this.time) = (gpio, pinA, pinB, belt, time);
        Open(pinA);
        Open(pinB);
        (a, b) = (gpio.Read(pinA) == PinValue.High, gpio.Read(pinB) == PinValue.High);
        decoder = new QuadratureDecoder(a, b);
        gpio.RegisterCallbackForPinValueChangedEvent(pinA, PinEventTypes.Rising | PinEventTypes.Falling, OnEdge);
        gpio.RegisterCallbackForPinValueChangedEvent(pinB, PinEventTypes.Rising | PinEventTypes.Falling, OnEdge);
    }

    /// <summary>Edges were lost since the last look; null: none.</summary>
    public LocalizedText? TakeTrouble()
    {
        lock (gate)
        {
            var missed = decoder.Missed - missedBefore;
            missedBefore = decoder.Missed;
            return missed > 0 ? Texts.EncoderMissed(missed, pinA, pinB) : null;
        }
    }

    public void Dispose()
    {
        foreach (var pin in (ReadOnlySpan<int>)[pinA, pinB])
        {
            gpio.UnregisterCallbackForPinValueChangedEvent(pin, OnEdge);
            gpio.ClosePin(pin);
        }
    }

    private void Open(int pin) => gpio.OpenPin(pin, gpio.IsPinModeSupported(pin, PinMode.InputPullUp) ? PinMode.InputPullUp : PinMode.Input);

    private void OnEdge(object sender, PinValueChangedEventArgs edge)
    {
        int step;
        lock (gate)
        {
            var level = edge.ChangeType == PinEventTypes.Rising;
            if (edge.PinNumber == pinA)
                a = level;
            else
                b = level;
            step = decoder.Step(a, b);
        }
        belt.Step(step, EdgeTime.Of(edge, time));
    }
}
