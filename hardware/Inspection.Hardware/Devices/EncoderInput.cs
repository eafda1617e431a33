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
    private readonly EdgeOrder order = new();
    private bool a;
    private bool b;
    private long missedBefore;
    private (long A, long B) edges;

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

    /// <summary>Of each channel since the start.</summary>
    public (long A, long B) Edges
    {
        get
        {
            lock (gate)
                return edges;
        }
    }

    /// <summary>Edges were lost since the last look; null: none.</summary>
    public LocalizedText? TakeTrouble()
    {
        lock (gate)
        {
            var missed = decoder.Missed - missedBefore;
            missedBefore = decoder.Missed;
            return missed > 0 ? Texts.EncoderMissed(pinA, pinB) : null;
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
        var (timestamp, isA, level) = (EdgeTime.Of(edge, time), edge.PinNumber == pinA, edge.ChangeType == PinEventTypes.Rising);
        // The belt is moved under the lock: its counts must come in the order of their edges.
        lock (gate)
        {
            edges = isA ? (edges.A + 1, edges.B) : (edges.A, edges.B + 1);
            if (!EdgeTime.IsStamped(edge))
            {
                Apply((timestamp, isA, level));
                return;
            }
            order.Add(timestamp, isA, level);
            while (order.TryTake(out var next))
                Apply(next);
        }
    }

    private void Apply((long Timestamp, bool IsA, bool Level) edge)
    {
        if (edge.IsA)
            a = edge.Level;
        else
            b = edge.Level;
        belt.Step(decoder.Step(a, b), edge.Timestamp);
    }
}
