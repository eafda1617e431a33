using System.Buffers;
using Inspection.Core.Frames;
using Inspection.Core.Publishing;
using TurboJpeg;

namespace Inspection.Imaging;

/// <summary>JPEG by libturbojpeg; grey frames stay grey, colour is stored 4:2:0.</summary>
public sealed class JpegEncoder : IImageEncoder
{
    /// <summary>JPEG_MAX_DIMENSION of libjpeg-turbo.</summary>
    private const int MaximumSidePixels = 65_500;

    private readonly JpegCompressor compressor = new();

    /// <inheritdoc/>
    public void EncodeJpeg(Frame frame, int quality, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (Math.Max(frame.WidthPixels, frame.HeightPixels) > MaximumSidePixels)
            return;
        compressor.Compress(
            frame.Pixels, frame.WidthPixels, frame.HeightPixels, frame.StrideBytes,
            frame.Format == PixelFormat.Grey8 ? JpegPixelFormat.Grey : JpegPixelFormat.Bgr, quality, destination);
    }

    public void Dispose() => compressor.Dispose();
}
