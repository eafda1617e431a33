namespace GStreamer;

/// <summary>
/// Keeps one sample, mapped, for as long as somebody looks at its picture, also beyond the end of the pipeline; then it can take another. A pipeline whose
/// buffers are all held waits or makes more, as its elements do. Not thread-safe; taking and releasing may happen on different threads, one after the other.
/// </summary>
public sealed unsafe class SampleHolder
{
    private nint sample;
    private nint buffer;
    private MapInfo map;
    private bool mapped;

    /// <summary>The bytes, which may be shared with other readers and are not to be changed; empty where nothing is held.</summary>
    public Span<byte> Data => sample != 0 && mapped ? new Span<byte>((void*)map.Data, checked((int)map.Size)) : default;

    /// <summary>Gives the sample back to its pipeline; without one nothing happens.</summary>
    public void Release()
    {
        if (sample == 0)
            return;
        if (mapped)
        {
            fixed (MapInfo* info = &map)
                NativeMethods.gst_buffer_unmap(buffer, info);
        }
        NativeMethods.gst_mini_object_unref(sample);
        sample = 0;
    }

    internal void Take(nint taken, nint itsBuffer, in MapInfo itsMap, bool isMapped)
    {
        if (sample != 0)
            throw new InvalidOperationException("a sample is still held");
        (sample, buffer, map, mapped) = (taken, itsBuffer, itsMap, isMapped);
    }
}
