using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;

namespace Inspection.Imaging;

/// <summary>The reference images of model packages, read like golden templates.</summary>
public sealed class GreyImageReader : IGreyImageReader
{
    public GreyImage Read(string path)
    {
        var picture = OrRefuse(() => ImageFileReader.ReadGolden(path));
        return new GreyImage(picture.WidthPixels, picture.HeightPixels, picture.Grey);
    }

    public Frame ReadFrame(string path) => OrRefuse(() => ImageFileReader.ReadFrame(path, default));

    private static T OrRefuse<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }
}
