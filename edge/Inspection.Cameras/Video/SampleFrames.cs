using GStreamer;
using Inspection.Core.Frames;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>Copies GStreamer's pictures into frames of the kit.</summary>
internal static class SampleFrames
{
    /// <returns>A frame that the caller owns, with its stamps not yet set.</returns>
    /// <exception cref="SourceException">The picture is neither BGR nor GRAY8.</exception>
    public static Frame Copy(in Sample sample, FrameId id, FramePool pool)
    {
        if (!sample.TryGetLayout(out var layout) || FormatOf(layout.Format) is not { } format)
            throw new SourceException(Texts.WrongFormat(layout.FormatName), isTransient: false);
        var data = sample.Data;
        var frame = pool.Rent(id, format, layout.WidthPixels, layout.HeightPixels);
        if (data.Length < (long)layout.StrideBytes * (layout.HeightPixels - 1) + frame.StrideBytes)
        {
            frame.Dispose();
            throw new SourceException(Texts.WrongFormat($"{layout.FormatName}, {data.Length} bytes"), isTransient: false);
        }
        var pixels = frame.Pixels;
        for (var row = 0; row < layout.HeightPixels; row++)
            data.Slice(row * layout.StrideBytes, frame.StrideBytes).CopyTo(pixels[(row * frame.StrideBytes)..]);
        return frame;
    }

    private static PixelFormat? FormatOf(int format) => format switch
    {
        PictureLayout.Bgr => PixelFormat.Bgr24,
        PictureLayout.Grey8 => PixelFormat.Grey8,
        _ => null,
    };
}
