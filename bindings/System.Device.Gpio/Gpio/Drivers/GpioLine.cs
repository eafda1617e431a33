using System.Device.Native;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Gpio.Drivers;

/// <summary>One line, held from construction to disposal under this program's name. Thread-safe.</summary>
internal sealed unsafe class GpioLine : IDisposable
{
    /// <summary>The most that the kernel queues: a second of an encoder's edges at 1 kHz, while nobody reads them.</summary>
    private const uint QueuedEdges = 1024;

    /// <summary>Edges taken from the kernel at once.</summary>
    private const int Batch = 32;

    private static readonly string program = Assembly.GetEntryAssembly()?.GetName().Name ?? "dotnet";

    private readonly Lock gate = new();
    private readonly string path;
    private (PinEventTypes Edges, PinChangeEventHandler Callback)[] subscriptions = [];

    /// <exception cref="DeviceException">Taken by somebody else.</exception>
    public GpioLine(DeviceFile chip, int number)
    {
        path = chip.Path;
        Number = number;
        var info = new LineInfo { Offset = (uint)number };
        chip.Control(GpioRequests.GetLineInfo, ref info);
        Mode = ModeOf((LineFlags)info.Flags);
        var request = new LineRequest { LineCount = 1, EventBufferSize = QueuedEdges };
        request.Offsets[0] = (uint)number;
        KernelText.Write(program, request.Consumer);
        if (DeviceFile.Control(chip.Handle, GpioRequests.GetLine, ref request) is { } error)
            throw new DeviceException(error == ErrorNumber.Busy ? DeviceFault.Taken : DeviceFault.Failed, path, error, number, HolderIn(info));
        Handle = new SafeFileHandle(request.Descriptor, ownsHandle: true);
        // Reading never waits while the gate is held.
        if (Libc.fcntl(Handle, Libc.SetStatusFlags, Libc.NonBlocking) < 0)
            throw Failed(Marshal.GetLastPInvokeError());
    }

    public int Number { get; }

    public SafeFileHandle Handle { get; }

    public PinMode Mode { get; private set; }

    /// <summary>Whether an <see cref="EdgeWatch"/> has the line already.</summary>
    public bool IsWatched { get; set; }

    public PinValue Read()
    {
        var values = new LineValues { Mask = 1 };
        Control(GpioRequests.GetValues, ref values);
        return (values.Bits & 1) != 0;
    }

    public void Write(PinValue value)
    {
        var values = new LineValues { Mask = 1, Bits = (ulong)(int)value };
        Control(GpioRequests.SetValues, ref values);
    }

    /// <param name="initial">What an output drives from its first moment on.</param>
    public void SetMode(PinMode mode, PinValue initial)
    {
        lock (gate)
        {
            ConfigureLocked(mode, initial, subscriptions);
            Mode = mode;
        }
    }

    public void AddCallback(PinEventTypes edges, PinChangeEventHandler callback)
    {
        lock (gate)
        {
            if (Mode == PinMode.Output)
                throw new InvalidOperationException($"Pin {Number} is an output; only inputs have edges to wait for.");
            SubscribeLocked([.. subscriptions, (edges, callback)]);
        }
    }

    public void RemoveCallback(PinChangeEventHandler callback)
    {
        lock (gate)
            SubscribeLocked([.. subscriptions.Where(s => s.Callback != callback)]);
    }

    /// <summary>Takes the edges that the kernel has queued and calls back for each. For the event thread; the gate is not held during callbacks.</summary>
    /// <returns>False when there will be no more: the pin is closed, or its chip is gone.</returns>
    public bool Dispatch(object sender)
    {
        var edges = stackalloc LineEvent[Batch];
        nint bytes;
        (PinEventTypes Edges, PinChangeEventHandler Callback)[] called;
        lock (gate)
        {
            if (Handle.IsClosed)
                return false;
            bytes = Libc.read(Handle, edges, (nuint)(Batch * sizeof(LineEvent)));
            if (bytes < 0)
                return Marshal.GetLastPInvokeError() is ErrorNumber.TryAgain or ErrorNumber.Interrupted;
            called = subscriptions;
        }
        for (var i = 0; i < bytes / sizeof(LineEvent); i++)
        {
            var type = edges[i].Id == LineEvent.RisingEdge ? PinEventTypes.Rising : PinEventTypes.Falling;
            var happened = new TimedPinValueChangedEventArgs(type, Number, (long)edges[i].TimestampNanoseconds, edges[i].LineSequence);
            foreach (var (wanted, callback) in called)
            {
                if ((wanted & type) != 0)
                    callback(sender, happened);
            }
        }
        return true;
    }

    public void Dispose()
    {
        lock (gate)
            Handle.Dispose();
    }

    private void SubscribeLocked((PinEventTypes Edges, PinChangeEventHandler Callback)[] wanted)
    {
        ConfigureLocked(Mode, PinValue.Low, wanted);
        subscriptions = wanted;
    }

    private void ConfigureLocked(PinMode mode, PinValue initial, (PinEventTypes Edges, PinChangeEventHandler Callback)[] wanted)
    {
        var edges = wanted.Aggregate(PinEventTypes.None, (all, one) => all | one.Edges);
        var config = new LineConfig { Flags = (ulong)FlagsOf(mode, edges) };
        if (mode == PinMode.Output)
        {
            config.AttributeCount = 1;
            config.Attributes[0] = new() { Mask = 1, Attribute = new() { Id = LineAttribute.OutputValues, Value = (ulong)(int)initial } };
        }
        Control(GpioRequests.SetConfig, ref config);
    }

    private void Control<T>(uint request, ref T argument)
        where T : unmanaged
    {
        if (DeviceFile.Control(Handle, request, ref argument) is { } error)
            throw Failed(error);
    }

    private DeviceException Failed(int error) => new(error == ErrorNumber.NoSuchDevice ? DeviceFault.Missing : DeviceFault.Failed, path, error, Number);

    private static string? HolderIn(LineInfo info) => KernelText.Read(info.Consumer) is { Length: > 0 } name ? name : null;

    private static LineFlags FlagsOf(PinMode mode, PinEventTypes edges) => mode switch
    {
        PinMode.Output => LineFlags.Output,
        PinMode.InputPullUp => LineFlags.Input | LineFlags.BiasPullUp,
        PinMode.InputPullDown => LineFlags.Input | LineFlags.BiasPullDown,
        _ => LineFlags.Input | LineFlags.BiasDisabled,
    }
    | (edges.HasFlag(PinEventTypes.Rising) ? LineFlags.EdgeRising : LineFlags.None)
    | (edges.HasFlag(PinEventTypes.Falling) ? LineFlags.EdgeFalling : LineFlags.None);

    private static PinMode ModeOf(LineFlags flags) =>
        flags.HasFlag(LineFlags.Output) ? PinMode.Output
        : flags.HasFlag(LineFlags.BiasPullUp) ? PinMode.InputPullUp
        : flags.HasFlag(LineFlags.BiasPullDown) ? PinMode.InputPullDown
        : PinMode.Input;
}
