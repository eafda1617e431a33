namespace GStreamer;

/// <summary>One buffer with its caps, mapped for reading until it is disposed.</summary>
public unsafe ref struct Sample
{
    private nint sample;
    private readonly nint buffer;
    private MapInfo map;
    private readonly bool mapped;

    internal Sample(nint sample)
    {
        this.sample = sample;
        if (sample == 0)
            return;
        buffer = NativeMethods.gst_sample_get_buffer(sample);
        fixed (MapInfo* info = &map)
            mapped = buffer != 0 && NativeMethods.gst_buffer_map(buffer, info, NativeMethods.MapRead) != 0;
    }

    /// <summary>The bytes; empty where the buffer cannot be mapped, and after disposal.</summary>
    public readonly ReadOnlySpan<byte> Data => sample != 0 && mapped ? new ReadOnlySpan<byte>((void*)map.Data, checked((int)map.Size)) : default;

    /// <summary>When the picture is due, in the pipeline's running time; null where it has no time.</summary>
    public readonly TimeSpan? RunningTime => sample == 0 || buffer == 0
        ? null
        : Nanoseconds.ToTimeSpan(NativeMethods.gst_segment_to_running_time(
            NativeMethods.gst_sample_get_segment(sample), NativeMethods.TimeFormat, ((Buffer*)buffer)->PresentationTime));

    /// <summary>Size and layout of a raw picture.</summary>
    /// <returns>False where the caps are not raw video.</returns>
    public readonly bool TryGetLayout(out PictureLayout layout)
    {
        layout = default;
        var caps = sample == 0 ? 0 : NativeMethods.gst_sample_get_caps(sample);
        if (caps == 0)
            return false;
        var info = NativeMethods.gst_video_info_new();
        var raw = NativeMethods.gst_video_info_from_caps(info, caps) != 0 && *(int*)info->FormatInfo > PictureLayout.Encoded;
        if (raw)
            layout = new PictureLayout(*(int*)info->FormatInfo, info->Width, info->Height, info->Stride0);
        NativeMethods.gst_video_info_free(info);
        return raw;
    }

    public void Dispose()
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
}
