using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Registration;
using Inspection.Imaging;

namespace Inspection.Agent.Evaluation;

/// <summary>Reads the pictures of a data set. One that cannot be read ends the run: a data set with holes gives figures that mean nothing.</summary>
internal static class PartPictures
{
    /// <exception cref="InputException">The image cannot be read.</exception>
    public static Frame ReadFrame(string path, FrameId id) => OrRefuse(() => ImageFileReader.ReadFrame(path, id));

    /// <exception cref="InputException">The image cannot be read.</exception>
    public static GoldenTemplate ReadTemplate(string path) => OrRefuse(() => ImageFileReader.ReadGolden(path));

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
