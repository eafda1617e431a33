using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Inspection.Messaging.Outboxes;

/// <summary>The index up to which everything is acknowledged, kept in a file of 12 bytes: index and checksum.</summary>
internal sealed class Watermark : IDisposable
{
    private const int Length = 12;
    private readonly SafeFileHandle file;

    public Watermark(string path)
    {
        file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Span<byte> bytes = stackalloc byte[Length];
        if (RandomAccess.Read(file, bytes, 0) == Length && BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == RecordHeader.Checksum(bytes[..8]))
            Index = BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    /// <summary>0 when nothing is known.</summary>
    public long Index { get; private set; }

    /// <summary>A disk that does not take it costs a repetition after the next start, no more.</summary>
    public void Advance(long index)
    {
        Index = index;
        Span<byte> bytes = stackalloc byte[Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, index);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes[8..], RecordHeader.Checksum(bytes[..8]));
        try
        {
            RandomAccess.Write(file, bytes, 0);
        }
        catch (IOException)
        {
            // See above.
        }
    }

    public void Dispose() => file.Dispose();
}
