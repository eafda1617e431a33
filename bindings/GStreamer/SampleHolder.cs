namespace GStreamer;

/// <summary>
/// Keeps one sample, mapped, for as long as somebody looks at its picture, also beyond the end of the pipeline; then it can take another. A pipeline whose
/// buffers are all held waits or makes more, as its elements do. Not thread-safe; taking and releasing may happen on different threads, one after the other.
/// </summary>
public sealed class SampleHolder
{
    private MappedSample held;

    /// <summary>The bytes, which may be shared with other readers and are not to be changed; empty where nothing is held.</summary>
    public Span<byte> Data => held.Data;

    /// <summary>Gives the sample back to its pipeline; without one nothing happens.</summary>
    public void Release() => held.Release();

    internal void Take(in MappedSample taken)
    {
        if (!held.IsEmpty)
            throw new InvalidOperationException("a sample is still held");
        held = taken;
    }
}
