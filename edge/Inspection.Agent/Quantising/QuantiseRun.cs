using System.Security.Cryptography;
using Inspection.Agent.Commands;
using Inspection.Agent.Evaluation;
using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Evaluation;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Reporting;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Inference.Reference;
using Inspection.Models;

namespace Inspection.Agent.Quantising;

/// <summary>From a package with a float model and labelled images to a package with both precisions, measured before and after.</summary>
/// <param name="say">Receives what a person should know while it runs.</param>
internal sealed class QuantiseRun(TimeProvider time, Action<LocalizedText> say)
{
    // Whole numbers round differently on other processors; these are the widest that still tell one defect from another.
    private const double ScoreTolerance = 0.05;
    private const double BoxTolerance = 2;

    /// <param name="package">The float model runs in it.</param>
    /// <param name="set">Images for calibration and for measuring.</param>
    /// <param name="images">How many of them calibrate.</param>
    /// <param name="target">Folder of the result; may be the package's own.</param>
    public Comparison Run(ModelPackage package, LabelledSet set, int images, string target, CancellationToken cancellation)
    {
        if (package.Manifest is not { Output.Head: ModelOutput.Boxes, Reference: { } reference })
            throw new InputException(Texts.OnlyOwnPackages(package.Folder));
        using var result = QuantisedPackage.Begin(package.Folder, target);
        using var full = new ModelOpener(new GreyImageReader()).OpenOnnx(package);
        var calibrating = set with { Images = Calibration.Spread(set.Images, images) };
        say(Texts.Calibrating(package.Identity, calibrating.Images.Count));
        var model = new Calibration(full, time).Quantise(calibrating, new ProgressLine(calibrating.Images.Count, say), cancellation);
        result.WriteModel(model.File);

        var digest = Convert.ToHexStringLower(SHA256.HashData(model.File));
        using var quantised = OnnxInferenceEngine.Open(package with
        {
            Manifest = package.Manifest with { Model = new ModelFile(result.ModelFile, digest, Precisions.Quantised) },
        });
        var comparison = Compare(full, quantised, set, cancellation);

        var tolerance = reference.Tolerance;
        var answer = ReferenceRecorder.Record(quantised, new GreyImageReader(), new ReferenceTolerance(
            Math.Max(tolerance.Score, ScoreTolerance), Math.Max(tolerance.BoxPixels, BoxTolerance)));
        if (answer.Expected.Count == 0)
            throw new InputException(Texts.ReferenceLost(package.Folder));
        var (file, sha256, precision) = package.Manifest.Model;
        var folder = result.Finish(
            new ModelAlternative(file, sha256, precision, new ReferenceAnswer(reference.Expected, tolerance)),
            new ModelAlternative(result.ModelFile, digest, Precisions.Quantised, answer),
            Row(set, comparison, calibrating.Images.Count), comparison.Pays);
        say(Texts.Compared(comparison, package.ModelFile, model));
        say(Texts.PackageWritten(folder, comparison.Pays ? Precisions.Quantised : Precisions.Full));
        return comparison;
    }

    private Comparison Compare(OnnxInferenceEngine full, OnnxInferenceEngine quantised, LabelledSet set, CancellationToken cancellation)
    {
        say(Texts.Comparing(set.Images.Count));
        var before = Evaluate(full, set, cancellation);
        var after = Evaluate(quantised, set, cancellation);
        return new Comparison(before, after, Timing.Measure(full, quantised, time, cancellation));
    }

    private EvaluationReport Evaluate(IInferenceEngine engine, LabelledSet set, CancellationToken cancellation)
    {
        using var run = new EvaluationRun(engine, time);
        var images = run.Inspect(new LabelledParts(set, engine.Compares, disturber: null), new ProgressLine(set.Images.Count, say), cancellation);
        return AccuracyEvaluation.Evaluate(images, run.Thresholds, run.Times.Total, clean: null);
    }

    private static Measurement Row(LabelledSet set, Comparison comparison, int images)
    {
        var (before, after) = (comparison.Before, comparison.After);
        return new Measurement(
            Path.GetFileName(set.Source), after.Images, Round(after.Map33), Round(after.Map50), Round(after.DeepPcb.Ap), Round(after.DeepPcb.F),
            $"int8, calibrated on {images} of these images; fp32 on the same: map50 {Round(before.Map50)}.");

        static double? Round(double? share) => share is { } value ? Math.Round(value, 4) : null;
    }
}
