using System.Buffers;
using Inspection.Core.Frames;

namespace Inspection.Core.Publishing;

/// <summary>Makes JPEG of frames. Used by one thread at a time.</summary>
public interface IImageEncoder : IDisposable
{
    /// <summary>Writes nothing where the picture is larger than JPEG allows (65,500 pixels a side).</summary>
    /// <param name="quality">1–100.</param>
    void EncodeJpeg(Frame frame, int quality, IBufferWriter<byte> destination);
}
