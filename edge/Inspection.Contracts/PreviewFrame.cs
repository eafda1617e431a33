using System.Buffers.Binary;
using System.Text.Json;

namespace Inspection.Contracts;

/// <summary>Puts together and takes apart the binary <c>preview</c> message, see <see cref="PreviewHeader"/>.</summary>
public static class PreviewFrame
{
    public static byte[] Encode(PreviewHeader header, ReadOnlySpan<byte> jpeg)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(header, Wire.Default.PreviewHeader);
        var message = new byte[checked(4 + json.Length + jpeg.Length)];
        BinaryPrimitives.WriteUInt32LittleEndian(message, (uint)json.Length);
        json.CopyTo(message, 4);
        jpeg.CopyTo(message.AsSpan(4 + json.Length));
        return message;
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
