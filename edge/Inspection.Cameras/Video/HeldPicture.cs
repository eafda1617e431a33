using GStreamer;
using Inspection.Core.Frames;

namespace Inspection.Cameras.Video;

/// <summary>A picture that stays in GStreamer's memory while the kit looks at it.</summary>
internal sealed class HeldPicture(HeldPictures home) : IFrameMemory
{
    public SampleHolder Holder { get; } = new();

    public Span<byte> Bytes => Holder.Data;

    public void Release()
    {
        Holder.Release();
        home.Return(this);
    }
}
