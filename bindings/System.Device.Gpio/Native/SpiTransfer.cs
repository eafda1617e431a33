using System.Runtime.InteropServices;

namespace System.Device.Native;

/// <summary><c>struct spi_ioc_transfer</c> of linux/spi/spidev.h; pointers are 64 bits wide everywhere.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct SpiTransfer
{
    public ulong Sent;
    public ulong Received;
    public uint Length;
    public uint SpeedHertz;
    public ushort DelayMicroseconds;
    public byte BitsPerWord;
    public byte ChipSelectChange;
    public byte SendLanes;
    public byte ReceiveLanes;
    public byte WordDelayMicroseconds;
    public byte Padding;
}
