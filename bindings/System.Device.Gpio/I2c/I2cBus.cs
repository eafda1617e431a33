namespace System.Device.I2c;

/// <summary>An I²C bus, of which it makes devices.</summary>
public abstract class I2cBus : IDisposable
{
    /// <summary>The kernel's bus of that number; the caller disposes it, after its devices.</summary>
    /// <exception cref="DeviceException">No such bus, or no permission.</exception>
    public static I2cBus Create(int busId) => new UnixI2cBus(busId);

    /// <summary>A device at a 7-bit address. Nothing is sent.</summary>
    public abstract I2cDevice CreateDevice(int deviceAddress);

    /// <summary>Frees the address for <see cref="CreateDevice"/> again.</summary>
    public abstract void RemoveDevice(int deviceAddress);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
