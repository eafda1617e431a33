namespace System.Device.I2c;

/// <summary>Where an I²C device is.</summary>
/// <param name="busId">Number of the bus: 1 for <c>/dev/i2c-1</c>.</param>
/// <param name="deviceAddress">The 7-bit address, 0x03 to 0x77.</param>
public sealed class I2cConnectionSettings(int busId, int deviceAddress)
{
    public int BusId { get; } = busId;

    public int DeviceAddress { get; } = deviceAddress;
}
