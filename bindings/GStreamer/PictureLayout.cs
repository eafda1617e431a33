using System.Runtime.InteropServices;

namespace GStreamer;

/// <summary>How a raw picture lies in memory.</summary>
/// <param name="Format">GstVideoFormat, see <see cref="Bgr"/>, <see cref="Grey8"/> and <see cref="FormatName"/>.</param>
/// <param name="StrideBytes">From one row of plane 0 to the next.</param>
public readonly record struct PictureLayout(int Format, int WidthPixels, int HeightPixels, int StrideBytes)
{
    /// <summary>GST_VIDEO_FORMAT_BGR.</summary>
    public const int Bgr = 16;

    /// <summary>GST_VIDEO_FORMAT_GRAY8.</summary>
    public const int Grey8 = 25;

    /// <summary>GST_VIDEO_FORMAT_ENCODED; only what lies above is a raw picture.</summary>
    internal const int Encoded = 1;

    /// <summary>As caps name it: <c>BGR</c>, <c>GRAY8</c>, <c>I420</c>, ….</summary>
    public string FormatName => Marshal.PtrToStringUTF8(NativeMethods.gst_video_format_to_string(Format)) ?? "";
}
