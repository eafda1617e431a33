using System.Runtime.InteropServices;

namespace System.Device.Native;

/// <summary><c>struct i2c_msg</c> of linux/i2c.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct I2cMessage
{
    public const ushort Reads = 1;

    public ushort Address;
    public ushort Flags;
    public ushort Length;
    public byte* Buffer;
}
