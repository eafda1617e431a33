using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Imaging.Registration;

namespace Benchmarks;

/// <summary>Registration of a 640×640 colour part to its golden template, template prepared; at most 3 ms are its share of the takt.</summary>
internal sealed class RegistrationBenchmark : IBenchmark
{
    public string Name => "registration";

    public LocalizedText Title => Texts.RegistrationTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        // Two in turns: the same one again would find some of its work done.
        using var first = new Part();
        using var second = new Part(seed: 6);
        var part = first;
        using var registration = new TemplateRegistration();
        var pixels = first.Frame.WidthPixels * first.Frame.HeightPixels;
        var (tested, aligned) = (new byte[pixels], new byte[pixels]);
        yield return Comparison.Measure(new Contender("registration 640x640", () =>
        {
            part = part == first ? second : first;
            registration.Register(part.Frame, part.Template, tested, aligned);
        }));
    }
}
