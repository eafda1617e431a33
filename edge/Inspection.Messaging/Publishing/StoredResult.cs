using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Inspection.Messaging.Publishing;

/// <summary>
/// A result and its picture as one record of the outbox, so that both are kept or neither. The topics are kept with them: a station that was
/// renamed since still sends old results under the old name.
/// </summary>
/// <remarks>Layout, little-endian: version (1 byte), length and UTF-8 of the result topic (2 + n), of the evidence topic (2 + n), length of the JSON (4), JSON, JPEG.</remarks>
internal sealed record StoredResult(string ResultTopic, ReadOnlyMemory<byte> Json, string EvidenceTopic, ReadOnlyMemory<byte> Jpeg)
{
    private const byte Version = 1;

    public static void Write(IBufferWriter<byte> writer, string resultTopic, ReadOnlySpan<byte> json, string evidenceTopic, ReadOnlySpan<byte> jpeg)
    {
        writer.Write([Version]);
        WriteTopic(writer, resultTopic);
        WriteTopic(writer, evidenceTopic);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, json.Length);
        writer.Write(length);
        writer.Write(json);
        writer.Write(jpeg);
    }

    /// <summary>False for a record that a later version wrote.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> record, out StoredResult result)
    {
        result = new StoredResult("", default, "", default);
        if (record.IsEmpty || record.Span[0] != Version)
            return false;
        var rest = record[1..];
        if (!TryReadTopic(ref rest, out var resultTopic) || !TryReadTopic(ref rest, out var evidenceTopic) || rest.Length < 4)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        rest = rest[4..];
        if (length < 0 || length > rest.Length)
            return false;
        result = new StoredResult(resultTopic, rest[..length], evidenceTopic, rest[length..]);
        return true;
    }

    private static void WriteTopic(IBufferWriter<byte> writer, string topic)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)Encoding.UTF8.GetByteCount(topic)));
        writer.Write(length);
        Encoding.UTF8.GetBytes(topic, writer);
    }

    private static bool TryReadTopic(ref ReadOnlyMemory<byte> rest, out string topic)
    {
        topic = "";
        if (rest.Length < 2)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(rest.Span);
        if (length > rest.Length - 2)
            return false;
        topic = Encoding.UTF8.GetString(rest.Span.Slice(2, length));
        rest = rest[(2 + length)..];
        return true;
    }
}
