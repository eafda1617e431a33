using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Agent.Evaluation;

/// <summary>The template of the part under inspection.</summary>
internal sealed class CurrentTemplate : IGoldenTemplates
{
    /// <summary>Set before each part; null where the part has none.</summary>
    public GoldenTemplate? Template { get; set; }

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        why = Texts.NoTemplates(capture.Name);
        template = Template!; // The port promises a template only with true.
        return Template is not null;
    }
}
