namespace Inspection.Hardware.Virtual.Buses;

/// <summary>What answers at an address of a <see cref="VirtualI2cBus"/>. Called by one thread at a time.</summary>
public interface IVirtualChip
{
    /// <summary>The bytes of one transfer, from start to stop condition.</summary>
    void Write(ReadOnlySpan<byte> bytes);

    /// <summary>Fills the buffer with what the chip sends.</summary>
    void Read(Span<byte> buffer);
}
