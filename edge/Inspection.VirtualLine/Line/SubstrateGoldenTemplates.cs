using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.VirtualLine.Line;

/// <summary>The golden template of the product on a virtual line, for every part of that product.</summary>
internal sealed class SubstrateGoldenTemplates(GoldenTemplate golden) : IGoldenTemplates
{
    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        template = golden;
        why = Texts.OtherProduct(capture.Part.Value, golden.Name);
        return capture.Part.Value.StartsWith(golden.Name + "-", StringComparison.Ordinal);
    }
}
