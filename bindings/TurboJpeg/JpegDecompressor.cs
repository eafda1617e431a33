using TurboJpeg.Native;

namespace TurboJpeg;

/// <summary>Decompresses JPEG. Not thread-safe; reusable after an error.</summary>
public sealed unsafe class JpegDecompressor : IDisposable
{
    private readonly TurboJpegHandle handle = TurboJpegLibrary.InitDecompress();

    public JpegDecompressor()
    {
        if (handle.IsInvalid)
            throw TurboJpegLibrary.LastError(handle);
    }

    /// <exception cref="TurboJpegException">Empty, or not the beginning of a JPEG.</exception>
    public JpegHeader ReadHeader(ReadOnlySpan<byte> jpeg)
    {
        if (jpeg.IsEmpty)
            throw new TurboJpegException("No data", isWarning: false);
        fixed (byte* data = jpeg)
        {
            if (TurboJpegLibrary.DecompressHeader(handle, data, (nuint)jpeg.Length, out var width, out var height, out var sampling, out var colour) != 0)
                throw TurboJpegLibrary.LastError(handle);
            // A file of tables without a picture is legal, and for the library no error.
            if (width < 1 || height < 1)
                throw new TurboJpegException("No picture in the file", isWarning: false);
            return new JpegHeader(width, height, (JpegSubsampling)sampling, (JpegColourSpace)colour);
        }
    }

    /// <summary>Decompresses the whole picture, at its own size.</summary>
    /// <param name="destination">Top row first; at least <c>strideBytes</c> × height, of which only the pixels are written. Undefined after an error.</param>
    /// <param name="strideBytes">From one row to the next, at least width × bytes a pixel.</param>
    /// <exception cref="TurboJpegException">Damaged in any way, cut short included; or four-ink colour.</exception>
    /// <exception cref="ArgumentException">The destination is too small.</exception>
    public void Decompress(ReadOnlySpan<byte> jpeg, Span<byte> destination, int strideBytes, JpegPixelFormat format)
    {
        var header = ReadHeader(jpeg);
        var rowBytes = checked(header.WidthPixels * format.BytesPerPixel());
        ArgumentOutOfRangeException.ThrowIfLessThan(strideBytes, rowBytes);
        if (destination.Length < checked((long)strideBytes * (header.HeightPixels - 1) + rowBytes))
            throw new ArgumentException($"{header.WidthPixels}×{header.HeightPixels} pixels do not fit into {destination.Length} bytes.", nameof(destination));
        fixed (byte* data = jpeg, pixels = destination)
        {
            if (TurboJpegLibrary.Decompress(handle, data, (nuint)jpeg.Length, pixels, header.WidthPixels, strideBytes, header.HeightPixels,
                    (int)format, TurboJpegLibrary.StopOnWarning | TurboJpegLibrary.LimitScans) != 0)
                throw TurboJpegLibrary.LastError(handle);
        }
    }

    public void Dispose() => handle.Dispose();
}
