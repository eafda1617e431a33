using System.Runtime.InteropServices;
using System.Text;

namespace System.Device.Native;

/// <summary>Files of <c>/sys</c>: one value each, written at once.</summary>
internal static class Sysfs
{
    public static bool IsWritable(string path)
    {
        using var file = Libc.open(path, Libc.WriteOnly | Libc.CloseOnExec);
        return !file.IsInvalid;
    }

    /// <exception cref="DeviceException">Missing, not permitted, or refused by the kernel.</exception>
    public static unsafe void Write(string path, string value)
    {
        using var file = Libc.open(path, Libc.WriteOnly | Libc.Truncate | Libc.CloseOnExec);
        var bytes = Encoding.ASCII.GetBytes(value);
        fixed (byte* text = bytes)
        {
            if (file.IsInvalid || Libc.write(file, text, (nuint)bytes.Length) < 0)
                throw DeviceFile.OpenError(path, Marshal.GetLastPInvokeError());
        }
    }
}
