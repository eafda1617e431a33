using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Benchmarks.Looping;

/// <summary>One template for every part.</summary>
internal sealed class SingleTemplate(GoldenTemplate golden) : IGoldenTemplates
{
    private readonly LocalizedText none = new("", "");

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        (template, why) = (golden, none);
        return true;
    }
}
