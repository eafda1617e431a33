using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace System.Device.Native;

/// <summary>A file below <c>/dev</c> and its <c>ioctl</c>s, with errors that tell what to do. Owns the descriptor.</summary>
internal sealed class DeviceFile : IDisposable
{
    private const string Groups = "/etc/group";

    public DeviceFile(string path)
    {
        Path = path;
        Handle = Libc.open(path, Libc.ReadWrite | Libc.CloseOnExec);
        if (!Handle.IsInvalid)
            return;
        var error = Marshal.GetLastPInvokeError();
        Handle.Dispose();
        throw OpenError(path, error);
    }

    public string Path { get; }

    public SafeFileHandle Handle { get; }

    /// <summary>What stopped a file from being opened.</summary>
    public static DeviceException OpenError(string path, int error) => error switch
    {
        ErrorNumber.NoSuchFile or ErrorNumber.NoSuchDevice or ErrorNumber.NoSuchAddress => new DeviceException(DeviceFault.Missing, path, error),
        ErrorNumber.AccessDenied or ErrorNumber.NotPermitted => new DeviceException(DeviceFault.AccessDenied, path, error, group: GroupOf(path, Groups)),
        ErrorNumber.Busy => new DeviceException(DeviceFault.Taken, path, error),
        _ => new DeviceException(DeviceFault.Failed, path, error),
    };

    /// <summary>Name of the group that owns a file, from the lines <c>name:password:number:members</c>; null for root's and for unknown ones.</summary>
    public static string? GroupOf(string path, string groups)
    {
        if (Libc.GroupOf(path) is not { } number || number == 0 || !File.Exists(groups))
            return null;
        return File.ReadLines(groups).Select(line => line.Split(':')).FirstOrDefault(fields => fields.Length > 2 && fields[2] == $"{number}")?[0];
    }

    /// <summary>Calls the device. Null when it succeeds, else the error number.</summary>
    public static unsafe int? Control<T>(SafeFileHandle handle, uint request, ref T argument)
        where T : unmanaged
    {
        fixed (T* pointer = &argument)
            return Libc.ioctl(handle, request, pointer) < 0 ? Marshal.GetLastPInvokeError() : null;
    }

    /// <summary>Calls the device.</summary>
    /// <exception cref="DeviceException">It refused.</exception>
    public void Control<T>(uint request, ref T argument)
        where T : unmanaged
    {
        if (Control(Handle, request, ref argument) is { } error)
            throw new DeviceException(DeviceFault.Failed, Path, error);
    }

    public void Dispose() => Handle.Dispose();
}
