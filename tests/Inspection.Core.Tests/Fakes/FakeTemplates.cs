using Inspection.Contracts;
using Inspection.Core.Registration;
using Inspection.Core.Sources;

namespace Inspection.Core.Tests.Fakes;

internal sealed class FakeTemplates(GoldenTemplate? template) : IGoldenTemplates
{
    public static FakeTemplates Square(int size) => new(new GoldenTemplate("golden.png", size, size, new byte[size * size]));

    public bool TryFind(Capture capture, out GoldenTemplate found, out LocalizedText why)
    {
        found = template ?? new GoldenTemplate("none", 1, 1, [0]);
        why = new LocalizedText("no template", "템플릿 없음");
        return template is not null;
    }
}
