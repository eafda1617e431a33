using Inspection.Contracts;
using Inspection.Core.Frames;

namespace Inspection.Imaging;

/// <summary>The sizes of labelled images, read from their heads.</summary>
public sealed class ImageSizeReader : IImageSizeReader
{
    public ImageSize Read(string path)
    {
        try
        {
            return ImageFileReader.ReadSize(path);
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }
}
