using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Inspection.Contracts;

namespace Inspection.Messaging.Publishing;

/// <summary>
/// A result, or a picture, or (as earlier versions wrote) both as one record of the outbox; what is not there is empty. The topics are kept with them: a
/// station that was renamed since still sends old results under the old name. Topics are UTF-8.
/// </summary>
/// <param name="IsRepeat">The broker had it once before; somebody asked for it again.</param>
/// <remarks>Layout, little-endian: version (1 byte; another one for a repeat), length and UTF-8 of the result topic (2 + n), of the evidence topic (2 + n), length of the JSON (4), JSON, JPEG.</remarks>
internal readonly record struct StoredResult(
    ReadOnlyMemory<byte> ResultTopic, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> EvidenceTopic, ReadOnlyMemory<byte> Jpeg, bool IsRepeat)
{
    private const byte Version = 1;
    private const byte Repeat = 2;

    public static void Write(
        ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> resultTopic, ReadOnlySpan<byte> json, ReadOnlySpan<byte> evidenceTopic, ReadOnlySpan<byte> jpeg)
    {
        writer.Write([Version]);
        WriteTopic(writer, resultTopic);
        WriteTopic(writer, evidenceTopic);
        BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(4), json.Length);
        writer.Advance(4);
        writer.Write(json);
        writer.Write(jpeg);
    }

    /// <summary>The same record, to be sent a second time.</summary>
    public static void WriteAgain(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> record)
    {
        writer.Write([Repeat]);
        writer.Write(record[1..]);
    }

    /// <summary>False for a record that a later version wrote.</summary>
    /// <param name="result">Parts of <paramref name="record"/>, not copies.</param>
    public static bool TryRead(ReadOnlyMemory<byte> record, out StoredResult result)
    {
        result = default;
        if (record.IsEmpty || record.Span[0] is not (Version or Repeat))
            return false;
        var rest = record[1..];
        if (!TryReadTopic(ref rest, out var resultTopic) || !TryReadTopic(ref rest, out var evidenceTopic) || rest.Length < 4)
            return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        rest = rest[4..];
        if (length < 0 || length > rest.Length)
            return false;
        result = new StoredResult(resultTopic, rest[..length], evidenceTopic, rest[length..], record.Span[0] == Repeat);
        return true;
    }

    /// <summary>By the id, which a result has in its JSON and a picture as the last level of its topic.</summary>
    public bool IsAmong(ResultRange range)
    {
        var id = Json.IsEmpty ? LastLevel(EvidenceTopic.Span) : ResultId(Json.Span);
        var end = id.LastIndexOf('-');
        return end > 0 && long.TryParse(id.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && range.Contains(id[..end], sequence);
    }

    private static string LastLevel(ReadOnlySpan<byte> topic) => Encoding.UTF8.GetString(topic[(topic.LastIndexOf((byte)'/') + 1)..]);

    private static string ResultId(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, CurrentDepth: 1 } && reader.ValueTextEquals("resultId"u8))
                return reader.Read() ? reader.GetString() ?? "" : "";
        }
        return "";
    }

    private static void WriteTopic(ArrayBufferWriter<byte> writer, ReadOnlySpan<byte> topic)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(writer.GetSpan(2), checked((ushort)topic.Length));
        writer.Advance(2);
        writer.Write(topic);
    }

    private static bool TryReadTopic(ref ReadOnlyMemory<byte> rest, out ReadOnlyMemory<byte> topic)
    {
        topic = default;
        if (rest.Length < 2)
            return false;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(rest.Span);
        if (length > rest.Length - 2)
            return false;
        topic = rest.Slice(2, length);
        rest = rest[(2 + length)..];
        return true;
    }
}
