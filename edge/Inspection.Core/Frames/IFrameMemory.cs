namespace Inspection.Core.Frames;

/// <summary>Pixels of a frame that lie where a camera's driver or decoder put them, so that nobody has to copy them.</summary>
public interface IFrameMemory
{
    /// <summary>At the same place until <see cref="Release"/>.</summary>
    Span<byte> Bytes { get; }

    /// <summary>Called once, on any thread, when nobody looks at the frame any more.</summary>
    void Release();
}
