namespace GStreamer;

/// <summary>One buffer with its caps, mapped for reading until it is disposed.</summary>
public unsafe ref struct Sample
{
    private nint sample;
    private readonly nint buffer;
    private MapInfo map;
    private readonly bool mapped;

    /// <summary>GstReferenceTimestampMeta of a sender that tells the time by RTCP: nanoseconds since 1900. Never freed.</summary>
    private static readonly Lazy<nint> networkTime = new(static () => NativeMethods.gst_caps_from_string("timestamp/x-ntp"));

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

    /// <summary>The stamp that the source gave the picture, by whatever clock it has; null where it has none.</summary>
    public readonly TimeSpan? PresentationTime => sample == 0 || buffer == 0 ? null : Nanoseconds.ToTimeSpan(((Buffer*)buffer)->PresentationTime);

    /// <summary>When the sender says that it took the picture, by its own clock; null where it does not say.</summary>
    public readonly DateTimeOffset? SenderTime
    {
        get
        {
            var meta = sample == 0 || buffer == 0 ? null : (ReferenceTimestamp*)NativeMethods.gst_buffer_get_reference_timestamp_meta(buffer, networkTime.Value);
            return meta == null ? null : Nanoseconds.SinceNetworkEpoch(meta->Timestamp);
        }
    }

    /// <summary>Hands the sample over to <paramref name="holder"/>, which keeps the bytes where they are; this one is empty then.</summary>
    public void MoveTo(SampleHolder holder)
    {
        holder.Take(sample, buffer, map, mapped);
        sample = 0;
    }

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
