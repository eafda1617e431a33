using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Modbus;

/// <summary>Owns one <c>modbus_t</c>; the socket in it stays its owner's.</summary>
internal sealed class ModbusHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    public ModbusHandle() : base(ownsHandle: true)
    {
    }

    internal static unsafe ModbusHandle Create()
    {
        var handle = new ModbusHandle();
        // The port is never opened: the socket comes from elsewhere.
        handle.SetHandle(NativeMethods.modbus_new_tcp(null, 0));
        return handle.IsInvalid ? throw ModbusException.OfLastError(nameof(NativeMethods.modbus_new_tcp)) : handle;
    }

    protected override bool ReleaseHandle()
    {
        NativeMethods.modbus_free(handle);
        return true;
    }
}
