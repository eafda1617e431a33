using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;

namespace Inspection.Contracts;

/// <summary>Puts together and takes apart the binary <c>preview</c> message, see <see cref="PreviewHeader"/>.</summary>
public static class PreviewFrame
{
    public static byte[] Encode(PreviewHeader header, ReadOnlySpan<byte> jpeg)
    {
        var message = new ArrayBufferWriter<byte>();
        Write(message, JsonSerializer.SerializeToUtf8Bytes(header, Wire.Default.PreviewHeader), jpeg);
        return message.WrittenSpan.ToArray();
    }

    /// <param name="header">A <see cref="PreviewHeader"/> as <see cref="Wire"/> has it, UTF-8.</param>
    public static void Write(IBufferWriter<byte> message, ReadOnlySpan<byte> header, ReadOnlySpan<byte> jpeg)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(message.GetSpan(4), (uint)header.Length);
        message.Advance(4);
        message.Write(header);
        message.Write(jpeg);
    }

    public static bool TryDecode(ReadOnlySpan<byte> message, out PreviewHeader? header, out ReadOnlySpan<byte> jpeg)
    {
        header = null;
        jpeg = default;
        if (message.Length < 4)
            return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(message);
        if (length > (uint)message.Length - 4)
            return false;
        try
        {
            header = JsonSerializer.Deserialize(message.Slice(4, (int)length), Wire.Default.PreviewHeader);
        }
        catch (JsonException)
        {
            return false;
        }
        jpeg = message[(4 + (int)length)..];
        return header is not null;
    }
}
