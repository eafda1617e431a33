using System.Buffers.Binary;

namespace Inspection.Gateway.Ingest;

/// <summary>What a message may be at most, and the cheap test whether a picture is one.</summary>
internal static class MessageLimits
{
    /// <summary>A result with 1,000 detections takes about 100 KB.</summary>
    public const int JsonBytes = 1 << 20;

    /// <summary>A 20-megapixel JPEG of high quality.</summary>
    public const int PictureBytes = 8 << 20;

    /// <summary>Begins and ends with the markers that every JPEG has.</summary>
    public static bool IsJpeg(ReadOnlySpan<byte> data) =>
        data.Length > 4 && data[..3].SequenceEqual<byte>([0xFF, 0xD8, 0xFF]) && data[^2..].SequenceEqual<byte>([0xFF, 0xD9]);

    /// <summary>A header within the message, then a JPEG or nothing; the header itself is the browser's to read.</summary>
    public static bool IsPreview(ReadOnlySpan<byte> message)
    {
        if (message.Length is < 4 or > PictureBytes)
            return false;
        var header = BinaryPrimitives.ReadUInt32LittleEndian(message);
        if (header > JsonBytes || header > (uint)message.Length - 4)
            return false;
        var picture = message[(4 + (int)header)..];
        return picture.IsEmpty || IsJpeg(picture);
    }
}
