using System.Device.Gpio;
using Inspection.Contracts;

namespace Inspection.Hardware.Devices;

/// <summary>A contact or sensor on a pin, without its bouncing. Callbacks come from the driver's thread or from a timer's, one at a time.</summary>
internal sealed class DebouncedInput : IDisposable
{
    /// <summary>Edges that did not last, within a second, from which a contact is said to bounce.</summary>
    private const int ManyBounces = 20;

    private readonly Lock gate = new();
    private readonly GpioController gpio;
    private readonly int pin;
    private readonly bool isActiveLow;
    private readonly TimeProvider time;
    private readonly Action<bool, long> onChanged;
    private readonly Debouncer debouncer;
    private readonly ITimer timer;
    private long windowStart;
    private long bouncesBefore;
    private bool isDisposed;

    /// <param name="name">For people: the key of the hardware file.</param>
    /// <param name="isActiveLow">On is low.</param>
    /// <param name="isPulledUp">The pin's pull-up is used; else its pull-down.</param>
    /// <param name="onChanged">The level that counts from now on, and the timestamp of its edge.</param>
    /// <exception cref="IOException">The pin cannot be had.</exception>
    public DebouncedInput(
        GpioController gpio, int pin, string name, bool isActiveLow, bool isPulledUp, TimeSpan debounce, TimeProvider time, Action<bool, long> onChanged)
    {
        (this.gpio, this.pin, Name, this.isActiveLow, this.time, this.onChanged) = (gpio, pin, name, isActiveLow, time, onChanged);
        var pulled = isPulledUp ? PinMode.InputPullUp : PinMode.InputPullDown;
        gpio.OpenPin(pin, gpio.IsPinModeSupported(pin, pulled) ? pulled : PinMode.Input);
        debouncer = new Debouncer(IsOnNow, (long)(debounce.TotalSeconds * time.TimestampFrequency));
        windowStart = time.GetTimestamp();
        timer = time.CreateTimer(static input => ((DebouncedInput)input!).Settle(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        gpio.RegisterCallbackForPinValueChangedEvent(pin, PinEventTypes.Rising | PinEventTypes.Falling, OnEdge);
        Poll();
    }

    public string Name { get; }

    public bool IsOn
    {
        get
        {
            lock (gate)
                return debouncer.IsOn;
        }
    }

    /// <summary>The contact bounces more than it should; null: it does not.</summary>
    public LocalizedText? Trouble
    {
        get
        {
            lock (gate)
                return debouncer.Bounces - bouncesBefore >= ManyBounces ? Texts.Bounces(Name, pin) : null;
        }
    }

    /// <summary>Looks at the line itself, in case that an edge was lost.</summary>
    /// <exception cref="IOException">The chip is gone.</exception>
    public void Poll()
    {
        var isOn = IsOnNow;
        lock (gate)
            debouncer.Edge(isOn, time.GetTimestamp());
        Settle();
    }

    public void Dispose()
    {
        lock (gate)
            isDisposed = true;
        gpio.UnregisterCallbackForPinValueChangedEvent(pin, OnEdge);
        timer.Dispose();
        gpio.ClosePin(pin);
    }

    private bool IsOnNow => gpio.Read(pin) == PinValue.High != isActiveLow;

    private void OnEdge(object sender, PinValueChangedEventArgs edge)
    {
        bool hasSettled, before;
        long settled;
        lock (gate)
        {
            var timestamp = EdgeTime.Of(edge, time);
            if (time.GetElapsedTime(windowStart, timestamp) > TimeSpan.FromSeconds(1))
                (windowStart, bouncesBefore) = (timestamp, debouncer.Bounces);
            // On a busy machine edges may come together, long after they were: what stayed long enough between two of them was no bounce.
            (hasSettled, before) = (debouncer.TrySettle(timestamp, out settled), debouncer.IsOn);
            debouncer.Edge(edge.ChangeType == PinEventTypes.Rising != isActiveLow, timestamp);
        }
        if (hasSettled)
            onChanged(before, settled);
        Settle();
    }

    private void Settle()
    {
        bool isOn;
        long edge;
        lock (gate)
        {
            if (isDisposed)
                return;
            if (!debouncer.TrySettle(time.GetTimestamp(), out edge))
            {
                if (debouncer.Due is { } due)
                    timer.Change(Until(due), Timeout.InfiniteTimeSpan);
                return;
            }
            isOn = debouncer.IsOn;
        }
        onChanged(isOn, edge);
    }

    // Timers count whole milliseconds; rounded down it would come before the time.
    private TimeSpan Until(long due) => TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(time.GetElapsedTime(time.GetTimestamp(), due).TotalMilliseconds)));
}
