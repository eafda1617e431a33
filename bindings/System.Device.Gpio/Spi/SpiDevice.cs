namespace System.Device.Spi;

/// <summary>A device on an SPI bus. One user at a time; the chip is selected for the length of each call.</summary>
public abstract class SpiDevice : IDisposable
{
    public abstract SpiConnectionSettings ConnectionSettings { get; }

    /// <summary>A device of the kernel's bus (spidev); the caller disposes it.</summary>
    /// <exception cref="DeviceException">No such device, no permission, or a setting that the bus does not have.</exception>
    public static SpiDevice Create(SpiConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new UnixSpiDevice(settings);
    }

    public virtual byte ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        Read(one);
        return one[0];
    }

    public abstract void Read(Span<byte> buffer);

    public virtual void WriteByte(byte value) => Write([value]);

    public abstract void Write(ReadOnlySpan<byte> buffer);

    /// <summary>Reads while it writes; both buffers are of one length.</summary>
    public abstract void TransferFullDuplex(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
