using GStreamer;
using Inspection.Core.Frames;
using Inspection.Core.Sources;

namespace Inspection.Cameras.Video;

/// <summary>
/// Makes frames of the kit out of GStreamer's pictures. A picture whose rows are packed stays where it is and is lent to the frame; where rows are padded, which
/// is when a row of BGR is no multiple of four bytes, they are copied together. Used by one thread; its frames may end on any.
/// </summary>
/// <param name="lends">False: every picture is copied.</param>
internal sealed class SampleFrames(bool lends)
{
    private readonly FramePool pool = new();
    private readonly HeldPictures held = new();

    /// <summary>Pictures that had to be copied.</summary>
    public long Copied { get; private set; }

    /// <returns>A frame that the caller owns, with its stamps not yet set; the sample may be disposed.</returns>
    /// <exception cref="SourceException">The picture is neither BGR nor GRAY8.</exception>
    public Frame Take(ref Sample sample, FrameId id)
    {
        if (!sample.TryGetLayout(out var layout) || FormatOf(layout.Format) is not { } format)
            throw new SourceException(Texts.WrongFormat(layout.FormatName), isTransient: false);
        var rowBytes = layout.WidthPixels * (int)format;
        if (sample.Data.Length < (long)layout.StrideBytes * (layout.HeightPixels - 1) + rowBytes)
            throw new SourceException(Texts.WrongFormat($"{layout.FormatName}, {sample.Data.Length} bytes"), isTransient: false);
        if (lends && layout.StrideBytes == rowBytes)
        {
            var picture = held.Rent();
            sample.MoveTo(picture.Holder);
            return pool.Lend(id, format, layout.WidthPixels, layout.HeightPixels, picture);
        }
        Copied++;
        var frame = pool.Rent(id, format, layout.WidthPixels, layout.HeightPixels);
        var data = sample.Data;
        var pixels = frame.Pixels;
        for (var row = 0; row < layout.HeightPixels; row++)
            data.Slice(row * layout.StrideBytes, rowBytes).CopyTo(pixels[(row * rowBytes)..]);
        return frame;
    }

    private static PixelFormat? FormatOf(int format) => format switch
    {
        PictureLayout.Bgr => PixelFormat.Bgr24,
        PictureLayout.Grey8 => PixelFormat.Grey8,
        _ => null,
    };
}
