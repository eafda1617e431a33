using Inspection.Core.Frames;
using OpenCvSharp;
using TurboJpeg;

namespace Inspection.Imaging;

/// <summary>Turns the bytes of a file into a frame. JPEG by libturbojpeg, which refuses damaged data instead of guessing; the rest by OpenCV.</summary>
internal static class ImageDecoder
{
    /// <summary>The largest picture, in pixels: 8192 × 8192, above every area camera of the trade.</summary>
    public const int MaximumMegapixels = 64;

    /// <summary>Longest side, pixels: beyond it OpenCV cannot resample.</summary>
    private const int MaximumSidePixels = 32_766;
    private const long MaximumPixels = MaximumMegapixels * 1024L * 1024L;

    /// <param name="path">For messages.</param>
    /// <exception cref="ImageException">Not an image, damaged, or too large.</exception>
    public static Frame Decode(ReadOnlySpan<byte> file, string path, FrameId id)
    {
        if (file.IsEmpty)
            throw new ImageException(Texts.Empty(path));
        if (!ImageSignature.TryRecognise(file, out var kind))
            throw new ImageException(Texts.NotAnImage(path));
        try
        {
            return kind == ImageKind.Jpeg ? Jpeg(file, path, id) : Other(file, kind, path, id);
        }
        catch (Exception damage) when (damage is TurboJpegException or OpenCVException)
        {
            throw new ImageException(Texts.Damaged(path, kind.ToString().ToUpperInvariant()), damage);
        }
    }

    /// <summary>The size that the file declares; nothing is decoded.</summary>
    /// <exception cref="ImageException">Not an image, its head damaged, or too large.</exception>
    public static ImageSize ReadSize(ReadOnlySpan<byte> file, string path)
    {
        if (!ImageSignature.TryRecognise(file, out var kind))
            throw new ImageException(Texts.NotAnImage(path));
        long width, height;
        if (kind == ImageKind.Jpeg)
            (width, height) = JpegSize(file, path);
        else if (!ImageDimensions.TryRead(file, kind, out width, out height))
            throw new ImageException(Texts.Damaged(path, kind.ToString().ToUpperInvariant()));
        RequireSize(path, width, height);
        return new ImageSize((int)width, (int)height);
    }

    private static (long Width, long Height) JpegSize(ReadOnlySpan<byte> file, string path)
    {
        try
        {
            using var decompressor = new JpegDecompressor();
            var header = decompressor.ReadHeader(file);
            return (header.WidthPixels, header.HeightPixels);
        }
        catch (TurboJpegException damage)
        {
            throw new ImageException(Texts.Damaged(path, "JPEG"), damage);
        }
    }

    private static Frame Jpeg(ReadOnlySpan<byte> file, string path, FrameId id)
    {
        using var decompressor = new JpegDecompressor();
        var header = decompressor.ReadHeader(file);
        RequireSize(path, header.WidthPixels, header.HeightPixels);
        if (header.ColourSpace is JpegColourSpace.Cmyk or JpegColourSpace.Ycck)
            return ByOpenCv(file, ImageKind.Jpeg, path, id);
        var grey = header.ColourSpace == JpegColourSpace.Grey;
        var frame = Frame.Rent(id, grey ? PixelFormat.Grey8 : PixelFormat.Bgr24, header.WidthPixels, header.HeightPixels);
        try
        {
            decompressor.Decompress(file, frame.Pixels, frame.StrideBytes, grey ? JpegPixelFormat.Grey : JpegPixelFormat.Bgr);
            return frame;
        }
        catch
        {
            frame.Dispose();
            throw;
        }
    }

    private static Frame Other(ReadOnlySpan<byte> file, ImageKind kind, string path, FrameId id)
    {
        if (!ImageDimensions.TryRead(file, kind, out var width, out var height))
            throw new ImageException(Texts.Damaged(path, kind.ToString().ToUpperInvariant()));
        RequireSize(path, width, height);
        return ByOpenCv(file, kind, path, id);
    }

    private static Frame ByOpenCv(ReadOnlySpan<byte> file, ImageKind kind, string path, FrameId id)
    {
        using var image = Cv2.ImDecode(file, ImreadModes.AnyColor | ImreadModes.IgnoreOrientation);
        if (image.Empty())
            throw new ImageException(Texts.Damaged(path, kind.ToString().ToUpperInvariant()));
        var size = image.Size();
        var frame = Frame.Rent(id, image.Channels() == 1 ? PixelFormat.Grey8 : PixelFormat.Bgr24, size.Width, size.Height);
        image.CopyTo(frame.Pixels, frame.StrideBytes);
        return frame;
    }

    private static void RequireSize(string path, long width, long height)
    {
        if (width > MaximumSidePixels || height > MaximumSidePixels || width * height > MaximumPixels)
            throw new ImageException(Texts.TooLarge(path, width, height, MaximumMegapixels));
    }
}
