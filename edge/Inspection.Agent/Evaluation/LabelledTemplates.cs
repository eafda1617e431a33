using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;

namespace Inspection.Agent.Evaluation;

/// <summary>The template that the data set itself gives to each tested image.</summary>
internal sealed class LabelledTemplates(IReadOnlyList<LabelledImage> images) : IGoldenTemplates
{
    // A list may name an image twice.
    private readonly Dictionary<string, string?> templateOf = images.DistinctBy(image => image.TestedPath).ToDictionary(image => image.TestedPath, image => image.TemplatePath);

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        var path = templateOf[capture.Name] ?? throw new InputException(Texts.NoTemplates(capture.Name));
        try
        {
            template = ImageFileReader.ReadGolden(path);
            why = new LocalizedText("", "");
            return true;
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }
}
