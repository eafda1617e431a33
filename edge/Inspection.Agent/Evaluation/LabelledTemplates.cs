using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;
using Inspection.Evaluation.Datasets;
using Inspection.Imaging;

namespace Inspection.Agent.Evaluation;

/// <summary>The template that the data set itself gives to each tested image.</summary>
internal sealed class LabelledTemplates(IReadOnlyList<LabelledPair> pairs) : IGoldenTemplates
{
    // A list may name an image twice.
    private readonly Dictionary<string, string> templateOf = pairs.DistinctBy(pair => pair.TestedPath).ToDictionary(pair => pair.TestedPath, pair => pair.TemplatePath);

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        try
        {
            template = ImageFileReader.ReadGolden(templateOf[capture.Name]);
            why = new LocalizedText("", "");
            return true;
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }
}
