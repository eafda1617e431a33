using System.Runtime.InteropServices;
using System.Text;

namespace Modbus;

/// <summary>A call of libmodbus failed; the message is in the library's words (English).</summary>
public sealed class ModbusException(string message, Exception? inner = null) : Exception(message, inner)
{
    internal static unsafe ModbusException OfLastError(string function)
    {
        var text = NativeMethods.modbus_strerror(Marshal.GetLastPInvokeError());
        return new ModbusException($"{function}: {Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(text))}");
    }
}
