using System.Device.I2c;

namespace Bindings.Tests.IotDeviceBindings;

/// <summary>Answers at some addresses.</summary>
internal sealed class FakeI2cBus(int[] present) : I2cBus
{
    public HashSet<int> Held { get; } = [];

    public override I2cDevice CreateDevice(int deviceAddress)
    {
        Held.Add(deviceAddress).ShouldBeTrue();
        return new Device(deviceAddress, present.Contains(deviceAddress));
    }

    public override void RemoveDevice(int deviceAddress) => Held.Remove(deviceAddress).ShouldBeTrue();

    private sealed class Device(int address, bool isPresent) : I2cDevice
    {
        public override I2cConnectionSettings ConnectionSettings { get; } = new(1, address);

        public override void Read(Span<byte> buffer)
        {
            if (!isPresent)
                throw new IOException("no acknowledge");
        }

        public override void Write(ReadOnlySpan<byte> buffer) => Read([]);

        public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer) => Read(readBuffer);
    }
}
