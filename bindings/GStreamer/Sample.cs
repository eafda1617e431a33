namespace GStreamer;

/// <summary>One buffer with its caps, mapped for reading until it is disposed.</summary>
public unsafe ref struct Sample
{
    private MappedSample mapped;

    /// <summary>GstReferenceTimestampMeta of a sender that tells the time by RTCP: nanoseconds since 1900. Never freed.</summary>
    private static readonly Lazy<nint> networkTime = new(static () => NativeMethods.gst_caps_from_string("timestamp/x-ntp"));

    internal Sample(nint sample) => mapped = MappedSample.Of(sample);

    /// <summary>The bytes; empty where the buffer cannot be mapped, and after disposal.</summary>
    public readonly ReadOnlySpan<byte> Data => mapped.Data;

    /// <summary>When the picture is due, in the pipeline's running time; null where it has no time.</summary>
    public readonly TimeSpan? RunningTime => Held == 0
        ? null
        : Nanoseconds.ToTimeSpan(NativeMethods.gst_segment_to_running_time(
            NativeMethods.gst_sample_get_segment(mapped.Sample), NativeMethods.TimeFormat, ((Buffer*)Held)->PresentationTime));

    /// <summary>The stamp that the source gave the picture, by whatever clock it has; null where it has none.</summary>
    public readonly TimeSpan? PresentationTime => Held == 0 ? null : Nanoseconds.ToTimeSpan(((Buffer*)Held)->PresentationTime);

    /// <summary>When the sender says that it took the picture, by its own clock; null where it does not say.</summary>
    public readonly DateTimeOffset? SenderTime
    {
        get
        {
            var meta = Held == 0 ? null : (ReferenceTimestamp*)NativeMethods.gst_buffer_get_reference_timestamp_meta(Held, networkTime.Value);
            return meta == null ? null : Nanoseconds.SinceNetworkEpoch(meta->Timestamp);
        }
    }

    /// <summary>Hands the sample over to <paramref name="holder"/>, which keeps the bytes where they are; this one is empty then.</summary>
    public void MoveTo(SampleHolder holder)
    {
        holder.Take(mapped);
        mapped = default;
    }

    /// <summary>Size and layout of a raw picture.</summary>
    /// <returns>False where the caps are not raw video.</returns>
    public readonly bool TryGetLayout(out PictureLayout layout)
    {
        layout = default;
        var caps = mapped.IsEmpty ? 0 : NativeMethods.gst_sample_get_caps(mapped.Sample);
        if (caps == 0)
            return false;
        var info = NativeMethods.gst_video_info_new();
        var raw = NativeMethods.gst_video_info_from_caps(info, caps) != 0 && *(int*)info->FormatInfo > PictureLayout.Encoded;
        if (raw)
            layout = new PictureLayout(*(int*)info->FormatInfo, info->Width, info->Height, info->Stride0);
        NativeMethods.gst_video_info_free(info);
        return raw;
    }

    public void Dispose() => mapped.Release();

    private readonly nint Held => mapped.IsEmpty ? 0 : mapped.Buffer;
}
