using System.Buffers.Binary;
using System.Numerics;

namespace Inspection.Messaging.Outboxes;

/// <summary>
/// What stands before each record in a segment file, 24 bytes little-endian: mark, payload length, index (8 bytes), checksum of the payload, checksum
/// of this header. The header can be judged without its payload, so that a reader hops from record to record and finds the next one behind damage.
/// </summary>
/// <param name="Index">1, 2, 3 … over all segments.</param>
/// <param name="PayloadLength">Bytes, 1 and above.</param>
internal readonly record struct RecordHeader(long Index, int PayloadLength, uint PayloadChecksum)
{
    public const int Length = 24;

    /// <summary>"OBX1".</summary>
    private const uint Mark = 0x3158424F;

    public static RecordHeader For(long index, ReadOnlySpan<byte> payload) => new(index, payload.Length, Checksum(payload));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Mark);
        BinaryPrimitives.WriteInt32LittleEndian(destination[4..], PayloadLength);
        BinaryPrimitives.WriteInt64LittleEndian(destination[8..], Index);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[16..], PayloadChecksum);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[20..], Checksum(destination[..20]));
    }

    /// <summary>False where these bytes are not the beginning of a record.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out RecordHeader header)
    {
        header = default;
        if (bytes.Length < Length || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Mark)
            return false;
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[20..]) != Checksum(bytes[..20]))
            return false;
        header = new RecordHeader(
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]));
        return header.PayloadLength > 0;
    }

    /// <summary>CRC-32C (Castagnoli), which processors compute in hardware.</summary>
    public static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var value in bytes)
            crc = BitOperations.Crc32C(crc, value);
        return ~crc;
    }
}
