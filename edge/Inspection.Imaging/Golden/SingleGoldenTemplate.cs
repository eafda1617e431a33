using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Imaging.Golden;

/// <summary>One image file for every part.</summary>
public sealed class SingleGoldenTemplate : IGoldenTemplates
{
    private readonly GoldenTemplate single;

    /// <exception cref="InputException">The file cannot be read as an image.</exception>
    public SingleGoldenTemplate(string path)
    {
        try
        {
            single = ImageFileReader.ReadGolden(path);
        }
        catch (ImageException failure)
        {
            throw new InputException(failure.Text, failure);
        }
    }

    /// <inheritdoc/>
    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        template = single;
        why = Texts.None;
        return true;
    }
}
