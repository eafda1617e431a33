using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Fakes;

/// <summary>One template for all, and how many parts of each camera have asked for it.</summary>
internal sealed class CountingTemplates(Dictionary<string, int> counts) : IGoldenTemplates
{
    private readonly FakeTemplates templates = FakeTemplates.Square(FakeEngine.Size);

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        counts[capture.Camera ?? ""] = counts.GetValueOrDefault(capture.Camera ?? "") + 1;
        return templates.TryFind(capture, out template, out why);
    }
}
