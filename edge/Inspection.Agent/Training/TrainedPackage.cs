using Inspection.Agent.Evaluation;
using Inspection.Agent.Quantising;
using Inspection.Contracts;
using Inspection.Evaluation;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Reporting;
using Inspection.Evaluation.Reporting.Html;
using Inspection.Imaging;
using Inspection.Inference;
using Inspection.Models;
using Inspection.Training;
using Inspection.Training.Data;
using Inspection.Training.Packaging;
using Inspection.Training.Planning;
using Inspection.Training.Running;

namespace Inspection.Agent.Training;

/// <summary>From the best checkpoint to a checked package: export, thresholds and reference case on the validation images, measurement through the station's inspection.</summary>
internal sealed class TrainedPackage(TrainOptions options, TrainingSet set, TrainingPlan plan, RunFolder folder, TimeProvider time, Action<LocalizedText> say)
{
    private const string Note = "station's own inspection; checkpoint and thresholds chosen on these same images";

    /// <summary>Images looked at for the reference case, those with the most labels first.</summary>
    private const int ReferenceCandidates = 200;

    private const int CalibrationImages = 40;

    /// <returns>The figures on the validation images.</returns>
    /// <exception cref="TrainingException">The exporter failed, or the network finds nothing.</exception>
    public async Task<EvaluationReport> MakeAsync(double trainedMinutes, bool stoppedEarly, CancellationToken cancellation)
    {
        var package = new PackageFolder(folder.File("package"));
        await new ModelExport(options.Scripts, folder).ExportAsync(package.Model, plan.Views);
        var draft = new PackageDraft(options.Name, set, plan.Side, options.Data.Seed, package.Model, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

        var validation = set.Validation;
        say(Texts.Measuring(validation.Count));
        var (thresholds, reference) = Choose(new ModelPackage(package.Path, draft.Unmeasured()), validation, cancellation);
        package.WriteReference(plan.Side, reference.Tested, reference.Template);
        package.WriteManifest(draft.Manifest(thresholds, reference.Expected, []));

        var report = Measure(package, validation, cancellation);
        var manifest = draft.Manifest(thresholds, reference.Expected, [PackageDraft.Measured($"{set.Source}, validation images", report, Note)]);
        package.WriteManifest(manifest);
        var facts = new CardFacts(manifest, set, plan, report, trainedMinutes, stoppedEarly);
        File.WriteAllText(package.File("card.md"), Card.Write(facts));
        File.Copy(folder.Log, package.File("log.jsonl"));
        package.MoveTo(options.OutFolder);
        WriteCard(facts with { QuantisationVerdict = Quantise(validation, cancellation) });
        return report;
    }

    /// <summary>Adds int8 to the package, which is whole without it.</summary>
    /// <returns>Whether int8 pays here, or why there is none.</returns>
    private LocalizedText Quantise(IReadOnlyList<LabelledImage> validation, CancellationToken cancellation)
    {
        try
        {
            var comparison = new QuantiseRun(time, say).Run(
                ModelPackageReader.Read(options.OutFolder), new LabelledSet(set.Source, validation, set.Labels), CalibrationImages, options.OutFolder, cancellation);
            say(comparison.Verdict);
            return comparison.Verdict;
        }
        catch (InputException exception)
        {
            say(exception.Text);
            return exception.Text;
        }
    }

    private void WriteCard(CardFacts facts)
    {
        var part = folder.File("card.part");
        File.WriteAllText(part, Card.Write(facts));
        File.Move(part, Path.Combine(options.OutFolder, "card.md"), overwrite: true);
    }

    private (Dictionary<string, double> Thresholds, (byte[] Tested, byte[] Template, IReadOnlyList<ReferenceDetection> Expected) Reference) Choose(
        ModelPackage unmeasured, IReadOnlyList<LabelledImage> validation, CancellationToken cancellation)
    {
        using var engine = OnnxInferenceEngine.Open(unmeasured);
        using var run = new EvaluationRun(engine, time);
        var images = Inspect(run, validation, cancellation);
        var thresholds = set.Labels.ToDictionary(static label => label, label => ThresholdChoice.Of(images, label));
        var search = new ReferenceSearch(engine, [.. set.Labels.Select(label => thresholds[label])]);
        var candidates = validation.Zip(images)
            .OrderByDescending(entry => entry.Second.Detections.Where(found => found.Score >= thresholds[found.Label]).Select(static found => found.Label).Distinct().Count());
        foreach (var (image, _) in candidates.Take(ReferenceCandidates))
        {
            Inspect(run, [image], cancellation);
            search.Consider();
        }
        return (thresholds, search.Found ?? throw new TrainingException(Texts.NothingFound(folder.Path)));
    }

    /// <summary>Measures the package as a station would open it, and writes figures and report into it.</summary>
    private EvaluationReport Measure(PackageFolder package, IReadOnlyList<LabelledImage> validation, CancellationToken cancellation)
    {
        using var engine = new ModelOpener(new GreyImageReader()).Open(package.Path);
        using var run = new EvaluationRun(engine, time);
        var report = AccuracyEvaluation.Evaluate(Inspect(run, validation, cancellation), run.Thresholds, run.Times.Total) with
        {
            StagesMs = run.Times.Stages,
            Model = engine.Model.Identity,
            Data = new DataFigures($"{set.Source}, validation images", options.Data.Format, null, null, options.Data.Seed),
        };
        using var encoder = new JpegEncoder();
        File.WriteAllText(package.File("evaluation.json"), report.ToJson());
        File.WriteAllText(package.File("report.html"), HtmlReport.Render(report, run.Gallery, encoder, time.GetUtcNow(), UserLanguages.Current));
        return report;
    }

    private List<EvaluatedImage> Inspect(EvaluationRun run, IReadOnlyList<LabelledImage> images, CancellationToken cancellation) =>
        run.Inspect(new LabelledParts(new LabelledSet(set.Source, images, set.Labels), set.Task == ModelTask.Compare, null), new Progress<int>(), cancellation);
}
