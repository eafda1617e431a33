using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Imaging.Registration;

namespace Benchmarks;

/// <summary>Registration of a 640×640 colour part to its golden template, template prepared; at most 3 ms are its share of the takt.</summary>
internal sealed class RegistrationBenchmark : IBenchmark
{
    // Enough for the compiler to have its last word on every path within the warm-up.
    private const int Rounds = 4000;

    public string Name => "registration";

    public LocalizedText Title => Texts.RegistrationTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        using var part = new Part();
        using var registration = new TemplateRegistration();
        var pixels = part.Frame.WidthPixels * part.Frame.HeightPixels;
        var (tested, aligned) = (new byte[pixels], new byte[pixels]);
        yield return Comparison.Measure(Rounds, new Contender("registration 640x640", () => registration.Register(part.Frame, part.Template, tested, aligned)));
    }
}
