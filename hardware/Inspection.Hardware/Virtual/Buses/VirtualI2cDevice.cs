using System.Device.I2c;

namespace Inspection.Hardware.Virtual.Buses;

/// <summary>The program's end of an address on a <see cref="VirtualI2cBus"/>.</summary>
internal sealed class VirtualI2cDevice(VirtualI2cBus bus, I2cConnectionSettings settings) : I2cDevice
{
    public override I2cConnectionSettings ConnectionSettings => settings;

    public override void Read(Span<byte> buffer) => bus.Transfer(settings.DeviceAddress, [], buffer);

    public override void Write(ReadOnlySpan<byte> buffer) => bus.Transfer(settings.DeviceAddress, buffer, []);

    public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer) => bus.Transfer(settings.DeviceAddress, writeBuffer, readBuffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            bus.RemoveDevice(settings.DeviceAddress);
        base.Dispose(disposing);
    }
}
