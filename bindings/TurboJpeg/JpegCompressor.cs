using System.Buffers;
using TurboJpeg.Native;

namespace TurboJpeg;

/// <summary>Compresses to JPEG, through a working buffer that grows to the largest picture and is kept. Not thread-safe.</summary>
public sealed unsafe class JpegCompressor : IDisposable
{
    private readonly TurboJpegHandle handle = TurboJpegLibrary.InitCompress();
    private byte[] working = [];

    public JpegCompressor()
    {
        if (handle.IsInvalid)
            throw TurboJpegLibrary.LastError(handle);
    }

    /// <param name="pixels">Top row first; at least <paramref name="strideBytes"/> × height.</param>
    /// <param name="strideBytes">From one row to the next, at least width × bytes a pixel.</param>
    /// <param name="quality">1–100. Colour is stored at half resolution (4:2:0), grey as grey.</param>
    /// <param name="destination">Receives the file; untouched after an error.</param>
    /// <exception cref="TurboJpegException">The library refused, e.g. more than 65,535 pixels wide or high.</exception>
    /// <exception cref="ArgumentException">Sizes do not agree.</exception>
    public void Compress(
        ReadOnlySpan<byte> pixels, int widthPixels, int heightPixels, int strideBytes, JpegPixelFormat format, int quality, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthPixels);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightPixels);
        ArgumentOutOfRangeException.ThrowIfLessThan(quality, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quality, 100);
        var rowBytes = checked(widthPixels * format.BytesPerPixel());
        ArgumentOutOfRangeException.ThrowIfLessThan(strideBytes, rowBytes);
        if (pixels.Length < checked((long)strideBytes * (heightPixels - 1) + rowBytes))
            throw new ArgumentException($"{pixels.Length} bytes are fewer than {widthPixels}×{heightPixels} pixels.", nameof(pixels));

        var sampling = (int)(format == JpegPixelFormat.Grey ? JpegSubsampling.Grey : JpegSubsampling.Quarter420);
        var largest = checked((int)TurboJpegLibrary.BufferSize(widthPixels, heightPixels, sampling));
        if (working.Length < largest)
            working = GC.AllocateUninitializedArray<byte>(largest);

        var size = (nuint)working.Length;
        fixed (byte* source = pixels, target = working)
        {
            var jpeg = target;
            if (TurboJpegLibrary.Compress(handle, source, widthPixels, strideBytes, heightPixels, (int)format,
                    &jpeg, ref size, sampling, quality, TurboJpegLibrary.NoReallocate) != 0)
                throw TurboJpegLibrary.LastError(handle);
        }
        destination.Write(working.AsSpan(0, (int)size));
    }

    public void Dispose() => handle.Dispose();
}
