namespace System.Device.Native;

/// <summary>Numbers of requests as <c>asm-generic/ioctl.h</c> makes them: direction, size of the argument, kind of device, number.</summary>
internal static class IoctlNumber
{
    private const uint Writes = 1u << 30;
    private const uint Reads = 2u << 30;

    public static uint Read<T>(byte kind, byte number)
        where T : unmanaged => Reads | Named<T>(kind, number);

    public static uint Write<T>(byte kind, byte number)
        where T : unmanaged => Writes | Named<T>(kind, number);

    public static uint ReadWrite<T>(byte kind, byte number)
        where T : unmanaged => Reads | Writes | Named<T>(kind, number);

    private static unsafe uint Named<T>(byte kind, byte number)
        where T : unmanaged => (uint)sizeof(T) << 16 | (uint)kind << 8 | number;
}
