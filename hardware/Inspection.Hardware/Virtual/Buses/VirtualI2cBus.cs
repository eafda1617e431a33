using System.Device.I2c;

namespace Inspection.Hardware.Virtual.Buses;

/// <summary>An I²C bus with chips on it. What is sent to an address without one is not acknowledged. Thread-safe: one transfer at a time, as on two wires.</summary>
/// <param name="busId">Number of the bus.</param>
/// <param name="chips">By 7-bit address.</param>
public sealed class VirtualI2cBus(int busId, IReadOnlyDictionary<int, IVirtualChip> chips) : I2cBus
{
    private readonly Lock wires = new();
    private readonly HashSet<int> taken = [];

    public override I2cDevice CreateDevice(int deviceAddress)
    {
        lock (wires)
        {
            if (!taken.Add(deviceAddress))
                throw new InvalidOperationException($"A device for address 0x{deviceAddress:X2} was made already.");
        }
        return new VirtualI2cDevice(this, new I2cConnectionSettings(busId, deviceAddress));
    }

    public override void RemoveDevice(int deviceAddress)
    {
        lock (wires)
            taken.Remove(deviceAddress);
    }

    internal void Transfer(int address, ReadOnlySpan<byte> written, Span<byte> read)
    {
        lock (wires)
        {
            if (!chips.TryGetValue(address, out var chip))
                throw new IOException($"Nothing on bus {busId} acknowledges address 0x{address:X2}.");
            if (!written.IsEmpty)
                chip.Write(written);
            if (!read.IsEmpty)
                chip.Read(read);
        }
    }
}
