using System.Buffers.Binary;

namespace Inspection.Imaging;

/// <summary>
/// Reads the size that a PNG, BMP or TIFF file declares, before anything is decoded: a few bytes of a hostile file can declare gigabytes of pixels.
/// </summary>
internal static class ImageDimensions
{
    private const int TiffImageWidth = 256;
    private const int TiffImageLength = 257;
    private const int TiffShort = 3;
    private const int TiffEntryBytes = 12;

    /// <summary>False where the file is too short or too broken to say.</summary>
    public static bool TryRead(ReadOnlySpan<byte> file, ImageKind kind, out long width, out long height)
    {
        (width, height) = kind switch
        {
            ImageKind.Png when file.Length >= 24 => (BinaryPrimitives.ReadUInt32BigEndian(file[16..]), BinaryPrimitives.ReadUInt32BigEndian(file[20..])),
            // A negative height means top row first.
            ImageKind.Bmp when file.Length >= 26 => (BinaryPrimitives.ReadInt32LittleEndian(file[18..]),
                Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(file[22..]))),
            ImageKind.Tiff => Tiff(file),
            _ => (0L, 0L),
        };
        return width > 0 && height > 0;
    }

    private static (long Width, long Height) Tiff(ReadOnlySpan<byte> file)
    {
        var little = file[0] == (byte)'I';
        if (file.Length < 8)
            return default;
        var directory = UInt32(file[4..], little);
        if (directory > file.Length - 2)
            return default;
        var entries = file[(int)directory..];
        var count = UInt16(entries, little);
        var size = (Width: 0L, Height: 0L);
        for (entries = entries[2..]; count > 0 && entries.Length >= TiffEntryBytes; count--, entries = entries[TiffEntryBytes..])
        {
            long value = UInt16(entries[2..], little) == TiffShort ? UInt16(entries[8..], little) : UInt32(entries[8..], little);
            switch (UInt16(entries, little))
            {
                case TiffImageWidth:
                    size.Width = value;
                    break;
                case TiffImageLength:
                    size.Height = value;
                    break;
            }
        }
        return size;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool little) =>
        little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
