namespace System.Device.I2c;

/// <summary>A device on an I²C bus. One user at a time; each call is one transfer on the bus, from start to stop condition.</summary>
public abstract class I2cDevice : IDisposable
{
    public abstract I2cConnectionSettings ConnectionSettings { get; }

    /// <summary>A device of the kernel's bus; the caller disposes it. Nothing is sent.</summary>
    /// <exception cref="DeviceException">No such bus, no permission, or a driver of the kernel has the address.</exception>
    public static I2cDevice Create(I2cConnectionSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new UnixI2cDevice(new UnixI2cBus(settings.BusId), settings.DeviceAddress, ownsBus: true);
    }

    public virtual byte ReadByte()
    {
        Span<byte> one = stackalloc byte[1];
        Read(one);
        return one[0];
    }

    /// <exception cref="DeviceException">The device did not acknowledge.</exception>
    public abstract void Read(Span<byte> buffer);

    public virtual void WriteByte(byte value) => Write([value]);

    /// <exception cref="DeviceException">The device did not acknowledge.</exception>
    public abstract void Write(ReadOnlySpan<byte> buffer);

    /// <summary>Writes, then reads after a repeated start, without letting the bus go between.</summary>
    /// <exception cref="DeviceException">The device did not acknowledge.</exception>
    public abstract void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
