using Inspection.Agent.Evaluation;
using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Evaluation.Datasets;
using Inspection.Inference;
using Inspection.Quantisation;

namespace Inspection.Agent.Quantising;

/// <summary>Shows a model's quantiser the images that it learns its ranges from, through the station's own inspection.</summary>
internal sealed class Calibration(OnnxInferenceEngine engine, TimeProvider time)
{
    /// <param name="images">Images to learn from; those that the station cannot judge are passed over.</param>
    /// <exception cref="InputException">An image cannot be read, or the model cannot be quantised.</exception>
    public QuantisedModel Quantise(LabelledSet images, IProgress<int> progress, CancellationToken cancellation)
    {
        var file = engine.Model.ModelFile;
        using var quantiser = ModelQuantiser.Open(file, File.ReadAllBytes(file));
        using IInferenceEngine observed = new ObservedEngine(
            engine, () => quantiser.Observe([.. engine.Inputs.Select(static input => new CalibrationInput(input.Name, input.Shape, input.Bytes))]));
        using var run = new EvaluationRun(observed, time);
        run.Inspect(new LabelledParts(images, observed.Compares, disturber: null), progress, cancellation);
        return quantiser.Finish();
    }

    /// <summary><paramref name="count"/> of a list, evenly spread, since neighbours in a list are often of one product.</summary>
    public static IReadOnlyList<T> Spread<T>(IReadOnlyList<T> all, int count) =>
        count >= all.Count ? all : [.. Enumerable.Range(0, count).Select(index => all[(int)((long)index * all.Count / count)])];
}
