using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using Inspection.Models;

namespace Benchmarks;

/// <summary>What int8 brings: inference alone, against the same model in fp32.</summary>
internal sealed class Int8Benchmark : IBenchmark
{
    public string Name => "int8";

    public LocalizedText Title => Texts.Int8Title;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        using var part = new Part();
        foreach (var package in Packages.All)
        {
            if (package.PrecisionsHeld.Count < 2)
            {
                say(Texts.OnePrecision(Packages.NameOf(package)));
                continue;
            }
            using var full = Opened(package.In(Precisions.Full), part);
            using var quantised = Opened(package.In(Precisions.Quantised), part);
            yield return Comparison.Measure(new Contender(full.Name, full.Inference), new Contender(quantised.Name, quantised.Inference));
        }
    }

    private static PackageRun Opened(ModelPackage package, Part part)
    {
        var run = new PackageRun(package, part);
        // Puts the part into the model's planes.
        run.Whole();
        return run;
    }
}
