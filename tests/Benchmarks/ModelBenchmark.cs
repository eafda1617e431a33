using Benchmarks.Measuring;
using Benchmarks.Subjects;
using Inspection.Contracts;
using TestKit;

namespace Benchmarks;

/// <summary>Every precision of every package, pre-processing included, against a detector that everybody knows.</summary>
internal sealed class ModelBenchmark : IBenchmark
{
    public string Name => "model";

    public LocalizedText Title => Texts.ModelTitle;

    public IEnumerable<Comparison> Run(Action<LocalizedText> say)
    {
        using var part = new Part();
        var yoloxFile = SharedData.Folder is null ? null : SharedData.Path("onnx", "yolox_nano.onnx");
        using var yolox = File.Exists(yoloxFile) ? new YoloxNano(yoloxFile, part.Frame) : null;
        if (yolox is null)
            say(Texts.NoYolox);
        var runs = Packages.All.SelectMany(package => package.PrecisionsHeld.Select(precision => new PackageRun(package.In(precision), part))).ToList();
        try
        {
            var contenders = runs.Select(static run => new Contender(run.Name, run.Whole)).ToList();
            if (yolox is not null)
                contenders.Insert(0, new Contender("yolox_nano 416x416 fp32", yolox.Whole));
            if (contenders.Count > 0)
                yield return Comparison.Measure(contenders);
        }
        finally
        {
            runs.ForEach(static run => run.Dispose());
        }
    }
}
