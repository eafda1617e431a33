using System.Buffers;
using Inspection.Core.Frames;
using Inspection.Core.Registration;

namespace Inspection.Imaging;

/// <summary>
/// Reads JPEG, PNG, BMP and TIFF files of at most 64 megapixels, recognised by content, not by name. 16-bit channels keep their upper eight bits,
/// transparency is dropped, of several pages the first is taken, and an EXIF orientation is ignored: an inspection camera delivers pixels, not
/// photographs, and boxes must lie in the file's own rows and columns. Thread-safe.
/// </summary>
public static class ImageFileReader
{
    /// <summary>A 16-bit, four-channel picture of the largest size, uncompressed, with room for its header.</summary>
    private const long MaximumFileBytes = ImageDecoder.MaximumMegapixels * 1024L * 1024L * 8 + 1024 * 1024;

    /// <summary>Extensions of the files that a folder of images holds, with their dot, lower case.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".jpg", ".jpeg", ".png", ".bmp", ".tif", ".tiff"];

    /// <summary>Whether a file's name says that it is an image; letter case does not matter.</summary>
    public static bool HasImageExtension(string path) => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>The file name of a path without its image extension; a name without one is taken whole, whatever dots it has.</summary>
    public static string NameWithoutImageExtension(string path) => HasImageExtension(path) ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path);

    /// <summary>Reads a file as it is: a grey file becomes <see cref="PixelFormat.Grey8"/>, a colour file <see cref="PixelFormat.Bgr24"/>.</summary>
    /// <returns>A frame that the caller owns, with its stamps not yet set.</returns>
    /// <exception cref="ImageException">The file is missing, empty, damaged (cut short, for one), forbidden, too large or not an image.</exception>
    public static Frame ReadFrame(string path, FrameId id)
    {
        var (buffer, length) = ReadFile(path);
        try
        {
            return ImageDecoder.Decode(buffer.AsSpan(0, length), path, id);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The size that a file declares; its pixels are not decoded.</summary>
    /// <exception cref="ImageException">The file is missing, empty, forbidden, too large or not an image, or its head is damaged.</exception>
    public static ImageSize ReadSize(string path)
    {
        var (buffer, length) = ReadFile(path);
        try
        {
            return ImageDecoder.ReadSize(buffer.AsSpan(0, length), path);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads a file as a golden template; colour is reduced to grey as in <see cref="GreyConversion"/>. The template's name is the file name.</summary>
    /// <exception cref="ImageException">As for <see cref="ReadFrame"/>.</exception>
    public static GoldenTemplate ReadGolden(string path)
    {
        using var frame = ReadFrame(path, default);
        var name = Path.GetFileName(path);
        if (frame.Format == PixelFormat.Grey8)
            return new GoldenTemplate(name, frame.WidthPixels, frame.HeightPixels, frame.Pixels);
        var grey = new byte[frame.WidthPixels * frame.HeightPixels];
        GreyConversion.ToGrey(frame, grey);
        return new GoldenTemplate(name, frame.WidthPixels, frame.HeightPixels, grey);
    }

    /// <returns>A rented buffer, which the caller returns, and how much of it is the file.</returns>
    private static (byte[] Buffer, int Length) ReadFile(string path)
    {
        if (Directory.Exists(path))
            throw new ImageException(Texts.IsFolder(path));
        byte[]? buffer = null;
        try
        {
            // Also what is no ordinary file: opening a named pipe would wait for a writer for ever.
            if (new FileInfo(path) is { Exists: true, Length: 0 })
                throw new ImageException(Texts.Empty(path));
            using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var size = RandomAccess.GetLength(file);
            if (size > MaximumFileBytes)
                throw new ImageException(Texts.FileTooLarge(path, size));
            buffer = ArrayPool<byte>.Shared.Rent((int)size);
            var length = 0;
            while (length < size && RandomAccess.Read(file, buffer.AsSpan(length, (int)size - length), length) is > 0 and var read)
                length += read;
            return (buffer, length);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (buffer is not null)
                ArrayPool<byte>.Shared.Return(buffer);
            throw new ImageException(failure switch
            {
                FileNotFoundException or DirectoryNotFoundException => Texts.Missing(path),
                UnauthorizedAccessException => Texts.Forbidden(path),
                _ => Texts.Unreadable(path, failure.Message),
            }, failure);
        }
    }
}
