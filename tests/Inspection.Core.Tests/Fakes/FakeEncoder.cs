using System.Buffers;
using Inspection.Core.Frames;
using Inspection.Core.Publishing;

namespace Inspection.Core.Tests.Fakes;

/// <summary>"Encodes" a frame as its first bytes.</summary>
internal sealed class FakeEncoder : IImageEncoder
{
    public int Bytes { get; set; } = 10;

    public void EncodeJpeg(Frame frame, int quality, IBufferWriter<byte> destination) => destination.Write(frame.Pixels[..Bytes]);

    public void Dispose()
    {
    }
}
