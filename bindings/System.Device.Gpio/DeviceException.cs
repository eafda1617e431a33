using System.Runtime.InteropServices;

namespace System.Device;

/// <summary>
/// A device of the kernel could not be used: the facts, for words above. Not in the published package, which throws <see cref="IOException"/> and others;
/// code for both catches <see cref="IOException"/>.
/// </summary>
public sealed class DeviceException : IOException
{
    internal DeviceException(DeviceFault fault, string path, int error, int? number = null, string? holder = null, string? group = null)
        : base($"{path}{(number is { } n ? $" [{n}]" : "")}: {fault}{(holder is null ? "" : $" by {holder}")}: {Marshal.GetPInvokeErrorMessage(error)} ({error})")
    {
        Fault = fault;
        Path = path;
        Number = number;
        Holder = holder;
        Group = group;
        ErrorNumber = error;
    }

    public DeviceFault Fault { get; }

    /// <summary>The file, such as <c>/dev/gpiochip0</c>.</summary>
    public string Path { get; }

    /// <summary>The pin, the channel or the address (7 bits), where one is concerned.</summary>
    public int? Number { get; }

    /// <summary>Who has the pin, as they named themselves to the kernel; null when that is not known.</summary>
    public string? Holder { get; }

    /// <summary>The group whose members may open the file; null unless access was denied and there is such a group other than root's.</summary>
    public string? Group { get; }

    /// <summary><c>errno</c> of the call.</summary>
    public int ErrorNumber { get; }
}
