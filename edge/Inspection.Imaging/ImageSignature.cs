namespace Inspection.Imaging;

/// <summary>Tells the format of a file by its first bytes, whatever its name says.</summary>
internal static class ImageSignature
{
    public static bool TryRecognise(ReadOnlySpan<byte> file, out ImageKind kind)
    {
        (var known, kind) = file switch
        {
            [0xFF, 0xD8, 0xFF, ..] => (true, ImageKind.Jpeg),
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => (true, ImageKind.Png),
            [(byte)'B', (byte)'M', ..] => (true, ImageKind.Bmp),
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => (true, ImageKind.Tiff),
            _ => (false, default),
        };
        return known;
    }
}
