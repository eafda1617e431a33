using System.Collections.Concurrent;
using System.Device.Native;

namespace System.Device.I2c;

/// <summary>A bus of the kernel: <c>/dev/i2c-N</c>, raw transfers.</summary>
internal sealed class UnixI2cBus(int busId) : I2cBus
{
    private readonly ConcurrentDictionary<int, I2cDevice> devices = new();

    public int BusId { get; } = busId;

    public DeviceFile File { get; } = new($"/dev/i2c-{busId}");

    public override I2cDevice CreateDevice(int deviceAddress)
    {
        var device = new UnixI2cDevice(this, deviceAddress, ownsBus: false);
        return devices.TryAdd(deviceAddress, device) ? device : throw new InvalidOperationException($"Bus {BusId} has a device at 0x{deviceAddress:X2} already.");
    }

    public override void RemoveDevice(int deviceAddress)
    {
        if (!devices.TryRemove(deviceAddress, out _))
            throw new InvalidOperationException($"Bus {BusId} has no device at 0x{deviceAddress:X2}.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            File.Dispose();
        base.Dispose(disposing);
    }
}
