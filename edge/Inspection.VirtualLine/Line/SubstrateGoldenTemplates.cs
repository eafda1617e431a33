using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.VirtualLine.Line;

/// <summary>The golden template of the product on a virtual line, for every part of that product.</summary>
internal sealed class SubstrateGoldenTemplates(GoldenTemplate golden) : IGoldenTemplates
{
    private readonly string prefix = golden.Name + "-";
    private readonly LocalizedText none = new("", "");

    public bool TryFind(Capture capture, out GoldenTemplate template, out LocalizedText why)
    {
        template = golden;
        var isOfProduct = capture.Part.StartsWith(prefix);
        why = isOfProduct ? none : Texts.OtherProduct(capture.Part.Value, golden.Name);
        return isOfProduct;
    }
}
