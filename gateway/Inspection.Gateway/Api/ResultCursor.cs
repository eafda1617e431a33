using System.Buffers.Binary;
using System.Buffers.Text;
using Inspection.Gateway.Storage;

namespace Inspection.Gateway.Api;

/// <summary>The opaque text that names the last result of a page: its position, 16 bytes, base64url.</summary>
internal static class ResultCursor
{
    private const int Bytes = 16;

    public static string Write(ResultPosition position)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, position.CapturedAt);
        BinaryPrimitives.WriteInt64BigEndian(bytes[8..], position.Id);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(string text, out ResultPosition position)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        position = default;
        if (text.Length > 2 * Bytes || !Base64Url.IsValid(text, out var length) || length != Bytes)
            return false;
        Base64Url.DecodeFromChars(text, bytes);
        position = new ResultPosition(BinaryPrimitives.ReadInt64BigEndian(bytes), BinaryPrimitives.ReadInt64BigEndian(bytes[8..]));
        return true;
    }
}
