namespace GStreamer;

/// <summary>A sample with its buffer, mapped for reading where that could be done. Whoever has it last releases it.</summary>
internal unsafe struct MappedSample
{
    private MapInfo map;
    private bool mapped;

    /// <summary>0: none, or released.</summary>
    public nint Sample { get; private set; }

    public nint Buffer { get; private set; }

    public readonly bool IsEmpty => Sample == 0;

    /// <summary>The bytes; empty where the buffer could not be mapped, and after the release.</summary>
    public readonly Span<byte> Data => Sample != 0 && mapped ? new Span<byte>((void*)map.Data, checked((int)map.Size)) : default;

    public static MappedSample Of(nint sample)
    {
        var made = new MappedSample { Sample = sample };
        if (sample == 0)
            return made;
        made.Buffer = NativeMethods.gst_sample_get_buffer(sample);
        made.mapped = made.Buffer != 0 && NativeMethods.gst_buffer_map(made.Buffer, &made.map, NativeMethods.MapRead) != 0;
        return made;
    }

    /// <summary>Gives the sample back to its pipeline; without one nothing happens.</summary>
    public void Release()
    {
        if (Sample == 0)
            return;
        if (mapped)
        {
            fixed (MapInfo* info = &map)
                NativeMethods.gst_buffer_unmap(Buffer, info);
        }
        NativeMethods.gst_mini_object_unref(Sample);
        Sample = 0;
    }
}
