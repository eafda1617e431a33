using System.Runtime.InteropServices;

namespace System.Device.Native;

/// <summary><c>struct i2c_rdwr_ioctl_data</c> of linux/i2c-dev.h.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct I2cMessages
{
    /// <summary><c>I2C_SLAVE</c>, whose argument is the address itself.</summary>
    public const uint SelectAddress = 0x0703;

    /// <summary><c>I2C_RDWR</c>.</summary>
    public const uint Transfer = 0x0707;

    public I2cMessage* Messages;
    public uint Count;
}
