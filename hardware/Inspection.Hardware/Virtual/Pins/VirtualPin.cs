using System.Device.Gpio;

namespace Inspection.Hardware.Virtual.Pins;

/// <summary>One line of a <see cref="VirtualGpioDriver"/>; its lock guards it.</summary>
internal sealed class VirtualPin
{
    private bool output;

    public bool IsOpen { get; set; }

    public PinMode Mode { get; private set; } = PinMode.Input;

    /// <summary>Level that something on the bench gives the line; null: nothing does.</summary>
    public bool? Driven { get; set; }

    /// <summary>Callbacks with the edges that they want. Replaced as a whole, so that who tells edges needs no lock.</summary>
    public IReadOnlyList<(PinEventTypes Kinds, PinChangeEventHandler Callback)> Callbacks { get; private set; } = [];

    public uint Edges { get; set; }

    /// <summary>An open line floats; that of the bench floats low, and that without a program as well.</summary>
    public bool Level => Mode == PinMode.Output ? output : Driven ?? (IsOpen && Mode == PinMode.InputPullUp);

    public bool IsOutput => IsOpen && Mode == PinMode.Output;

    public void Become(PinMode mode, bool level) => (Mode, output) = (mode, level);

    public void Write(bool level) => output = level;

    public void Listen(PinEventTypes kinds, PinChangeEventHandler callback) => Callbacks = [.. Callbacks, (kinds, callback)];

    public void Forget(PinChangeEventHandler callback) => Callbacks = [.. Callbacks.Where(known => known.Callback != callback)];

    public void Close()
    {
        (IsOpen, Callbacks, Edges) = (false, [], 0);
        Become(PinMode.Input, false);
    }
}
