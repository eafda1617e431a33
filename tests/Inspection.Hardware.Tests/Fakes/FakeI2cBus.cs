using System.Device.I2c;

namespace Inspection.Hardware.Tests.Fakes;

/// <summary>A bus in memory; what is written to each address is kept.</summary>
internal sealed class FakeI2cBus : I2cBus
{
    private readonly HashSet<int> made = [];

    /// <summary>Addresses that acknowledge.</summary>
    public HashSet<int> Answering { get; } = [];

    public Dictionary<int, List<byte[]>> Written { get; } = [];

    public override I2cDevice CreateDevice(int deviceAddress) =>
        made.Add(deviceAddress) ? new Device(this, deviceAddress) : throw new InvalidOperationException($"0x{deviceAddress:X2} is there already");

    public override void RemoveDevice(int deviceAddress)
    {
        if (!made.Remove(deviceAddress))
            throw new InvalidOperationException($"0x{deviceAddress:X2} is not there");
    }

    private void Require(int address)
    {
        if (!Answering.Contains(address))
            throw new IOException($"0x{address:X2} does not acknowledge");
    }

    private sealed class Device(FakeI2cBus bus, int address) : I2cDevice
    {
        public override I2cConnectionSettings ConnectionSettings { get; } = new(1, address);

        public override void Read(Span<byte> buffer)
        {
            bus.Require(address);
            buffer.Clear();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            bus.Require(address);
            if (!bus.Written.TryGetValue(address, out var written))
                bus.Written.Add(address, written = []);
            written.Add(buffer.ToArray());
        }

        public override void WriteRead(ReadOnlySpan<byte> writeBuffer, Span<byte> readBuffer)
        {
            Write(writeBuffer);
            Read(readBuffer);
        }
    }
}
