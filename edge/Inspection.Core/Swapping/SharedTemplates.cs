using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Core.Swapping;

/// <summary>Golden templates for the inspection thread and the shadow run at once, one at a time.</summary>
public sealed class SharedTemplates(IGoldenTemplates templates) : IGoldenTemplates
{
    private readonly Lock gate = new();

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        lock (gate)
            return templates.TryFind(capture, out template, out why);
    }
}
