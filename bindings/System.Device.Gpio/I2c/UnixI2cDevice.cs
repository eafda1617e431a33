using System.Device.Native;
using System.Runtime.InteropServices;

namespace System.Device.I2c;

/// <summary>An address on a bus of the kernel.</summary>
internal sealed unsafe class UnixI2cDevice : I2cDevice
{
    private readonly UnixI2cBus bus;
    private readonly bool ownsBus;

    /// <exception cref="DeviceException">A driver of the kernel has the address.</exception>
    public UnixI2cDevice(UnixI2cBus bus, int address, bool ownsBus)
    {
        this.bus = bus;
        this.ownsBus = ownsBus;
        ConnectionSettings = new I2cConnectionSettings(bus.BusId, address);
        if (Libc.ioctl(bus.File.Handle, I2cMessages.SelectAddress, (void*)address) >= 0)
            return;
        var error = Marshal.GetLastPInvokeError();
        if (ownsBus)
            bus.Dispose();
        throw Failed(error);
    }

    public override I2cConnectionSettings ConnectionSettings { get; }

    public override void Read(Span<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            var message = Message(bytes, buffer.Length, I2cMessage.Reads);
            Transfer(&message, 1);
        }
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            var message = Message(bytes, buffer.Length, 0);
            Transfer(&message, 1);
        }
    }

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
    {
        fixed (byte* written = writeBuffer, read = readBuffer)
        {
            var messages = stackalloc I2cMessage[] { Message(written, writeBuffer.Length, 0), Message(read, readBuffer.Length, I2cMessage.Reads) };
            Transfer(messages, 2);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && ownsBus)
            bus.Dispose();
        base.Dispose(disposing);
    }

    private I2cMessage Message(byte* bytes, int length, ushort flags) =>
        new() { Address = (ushort)ConnectionSettings.DeviceAddress, Flags = flags, Length = checked((ushort)length), Buffer = bytes };

    private void Transfer(I2cMessage* messages, uint count)
    {
        var transfer = new I2cMessages { Messages = messages, Count = count };
        if (Libc.ioctl(bus.File.Handle, I2cMessages.Transfer, &transfer) < 0)
            throw Failed(Marshal.GetLastPInvokeError());
    }

    /// <summary>By the kernel's i2c/fault-codes: ENXIO where the address is not acknowledged; the controllers of the Raspberry Pi say EREMOTEIO.</summary>
    private DeviceException Failed(int error) => new(
        error switch
        {
            ErrorNumber.NoSuchAddress or ErrorNumber.RemoteIO => DeviceFault.NoAnswer,
            ErrorNumber.Busy => DeviceFault.Taken,
            _ => DeviceFault.Failed,
        },
        bus.File.Path, error, ConnectionSettings.DeviceAddress);
}
