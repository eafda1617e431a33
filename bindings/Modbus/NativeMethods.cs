using System.Runtime.InteropServices;

namespace Modbus;

/// <summary>The functions of libmodbus 3.1 (<c>modbus.h</c>, <c>modbus-tcp.h</c>) that the kit calls.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = "libmodbus.so.5";

    [LibraryImport(Library, SetLastError = true)]
    internal static partial nint modbus_new_tcp(byte* address, int port);

    [LibraryImport(Library)]
    internal static partial void modbus_free(nint context);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int modbus_set_socket(ModbusHandle context, int socket);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int modbus_set_indication_timeout(ModbusHandle context, uint seconds, uint microseconds);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int modbus_receive(ModbusHandle context, byte* request);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int modbus_reply(ModbusHandle context, byte* request, int length, NativeMapping* mapping);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial int modbus_reply_exception(ModbusHandle context, byte* request, uint exceptionCode);

    [LibraryImport(Library)]
    internal static partial byte* modbus_strerror(int error);

    [LibraryImport(Library, SetLastError = true)]
    internal static partial NativeMapping* modbus_mapping_new(int bits, int inputBits, int registers, int inputRegisters);

    [LibraryImport(Library)]
    internal static partial void modbus_mapping_free(NativeMapping* mapping);
}
