using System.Device.Gpio;

namespace Inspection.Hardware.Virtual.Pins;

/// <summary>
/// A chip whose lines end on the bench. The program above sees what a chip of the kernel would show it; the bench drives inputs by <see cref="Drive"/> and hears
/// outputs by <see cref="OutputChanged"/>. Edges wait until <see cref="Tell"/>, so that no callback runs on the thread of a writer. Thread-safe.
/// </summary>
/// <param name="lines">How many lines, numbered from 0.</param>
/// <param name="time">Gives edges their time where the bench does not.</param>
public sealed class VirtualGpioDriver(int lines, TimeProvider time) : GpioDriver
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    private readonly Lock gate = new();
    private readonly VirtualPin[] pins = [.. Enumerable.Range(0, lines).Select(static _ => new VirtualPin())];
    private readonly Queue<PinEdge> edges = new();
    private bool isTelling;

    /// <summary>An output has another level, or the line became or ceased to be one: its number. On the writer's thread, without a lock.</summary>
    public event Action<int>? OutputChanged;

    /// <summary>Whether edges wait to be told.</summary>
    public bool HasEdges
    {
        get
        {
            lock (gate)
                return edges.Count > 0;
        }
    }

    protected override int PinCount => pins.Length;

    /// <summary>What the line shows, whoever drives it.</summary>
    public bool LevelOf(int pin)
    {
        lock (gate)
            return pins[pin].Level;
    }

    /// <summary>Level that the program above gives the line; null: the line is none of its outputs.</summary>
    public bool? OutputOf(int pin)
    {
        lock (gate)
            return pins[pin].IsOutput ? pins[pin].Level : null;
    }

    /// <summary>Something on the bench pulls the line, or (null) lets it go. An edge that the program above wants to hear of waits for <see cref="Tell"/>.</summary>
    /// <param name="timestamp">When, by the clock of the bench.</param>
    public void Drive(int pin, bool? level, long timestamp)
    {
        lock (gate)
        {
            var line = pins[pin];
            var before = line.Level;
            line.Driven = level;
            NoteLocked(pin, before, timestamp);
        }
    }

    /// <summary>Tells the edges that wait, in their order; where another thread does so already it tells these as well.</summary>
    public void Tell()
    {
        while (NextEdge() is { } edge)
            Tell(edge);
    }

    protected override int ConvertPinNumberToLogicalNumberingScheme(int pinNumber) => throw new NotSupportedException("The bench numbers its lines.");

    protected override void OpenPin(int pinNumber)
    {
        lock (gate)
        {
            if (pinNumber < 0 || pinNumber >= pins.Length)
                throw new IOException($"The bench has no line {pinNumber}.");
            if (pins[pinNumber].IsOpen)
                throw new InvalidOperationException($"Line {pinNumber} is open.");
            pins[pinNumber].IsOpen = true;
        }
    }

    protected override void ClosePin(int pinNumber) => ChangeOutput(pinNumber, static (line, _) => line.Close(), false);

    protected override void SetPinMode(int pinNumber, PinMode mode) => SetPinMode(pinNumber, mode, Read(pinNumber));

    protected override void SetPinMode(int pinNumber, PinMode mode, PinValue initialValue) =>
        ChangeOutput(pinNumber, (line, level) => line.Become(mode, level), (bool)initialValue);

    protected override PinMode GetPinMode(int pinNumber)
    {
        lock (gate)
            return Open(pinNumber).Mode;
    }

    protected override bool IsPinModeSupported(int pinNumber, PinMode mode) => Enum.IsDefined(mode);

    protected override PinValue Read(int pinNumber)
    {
        lock (gate)
            return Open(pinNumber).Level;
    }

    protected override void Write(int pinNumber, PinValue value) => ChangeOutput(pinNumber, static (line, level) => line.Write(level), (bool)value);

    protected override WaitForEventResult WaitForEvent(int pinNumber, PinEventTypes eventTypes, CancellationToken cancellationToken)
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

    protected override void AddCallbackForPinValueChangedEvent(int pinNumber, PinEventTypes eventTypes, PinChangeEventHandler callback)
    {
        lock (gate)
            Open(pinNumber).Listen(eventTypes, callback);
    }

    protected override void RemoveCallbackForPinValueChangedEvent(int pinNumber, PinChangeEventHandler callback)
    {
        lock (gate)
            pins[pinNumber].Forget(callback);
    }

    private VirtualPin Open(int pin) => pins[pin].IsOpen ? pins[pin] : throw new InvalidOperationException($"Line {pin} is not open.");

    private void ChangeOutput(int pin, Action<VirtualPin, bool> change, bool level)
    {
        bool? before, after;
        lock (gate)
        {
            var line = Open(pin);
            var shown = line.Level;
            before = OutputOf(pin);
            change(line, level);
            after = OutputOf(pin);
            NoteLocked(pin, shown, time.GetTimestamp());
        }
        if (before != after)
            OutputChanged?.Invoke(pin);
    }

    private void NoteLocked(int pin, bool before, long timestamp)
    {
        var line = pins[pin];
        if (line.Level == before || line.Mode == PinMode.Output || line.Callbacks.Count == 0)
            return;
        edges.Enqueue(new PinEdge(pin, line.Level ? PinEventTypes.Rising : PinEventTypes.Falling, timestamp));
    }

    private PinEdge? NextEdge()
    {
        lock (gate)
        {
            if (isTelling || !edges.TryDequeue(out var edge))
                return null;
            isTelling = true;
            return edge;
        }
    }

    private void Tell(PinEdge edge)
    {
        IReadOnlyList<(PinEventTypes Kinds, PinChangeEventHandler Callback)> callbacks;
        uint number;
        lock (gate)
        {
            callbacks = pins[edge.Pin].Callbacks;
            number = ++pins[edge.Pin].Edges;
        }
        try
        {
            foreach (var (kinds, callback) in callbacks)
            {
                if ((kinds & edge.Kind) != 0)
                    callback(this, Event(edge, number));
            }
        }
        finally
        {
            lock (gate)
                isTelling = false;
        }
    }

#if CARD_PACKAGES
    private static PinValueChangedEventArgs Event(PinEdge edge, uint number) => new(edge.Kind, edge.Pin);
#else
    private TimedPinValueChangedEventArgs Event(PinEdge edge, uint number) =>
        new(edge.Kind, edge.Pin, (long)((Int128)edge.Timestamp * NanosecondsPerSecond / time.TimestampFrequency), number);
#endif
}
