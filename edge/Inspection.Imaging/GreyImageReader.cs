using Inspection.Contracts;
using Inspection.Core.Inference;

namespace Inspection.Imaging;

/// <summary>The reference images of model packages, read like golden templates.</summary>
public sealed class GreyImageReader : IGreyImageReader
{
    public GreyImage Read(string path)
    {
        try
        {
            var picture = ImageFileReader.ReadGolden(path);
            return new GreyImage(picture.WidthPixels, picture.HeightPixels, picture.Grey);
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }
}
