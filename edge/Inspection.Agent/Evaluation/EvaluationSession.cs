using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Evaluation;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Pictures;
using Inspection.Evaluation.Reporting;
using Inspection.Imaging;
using Inspection.Imaging.Disturbing;
using Inspection.Inference;
using Inspection.Inference.Exports;
using Inspection.Models;
using Inspection.VirtualLine.Line;

namespace Inspection.Agent.Evaluation;

/// <summary>One evaluation from the options to the report.</summary>
/// <param name="say">Receives lines for people while it runs.</param>
internal sealed class EvaluationSession(EvaluationOptions options, TimeProvider time, Action<LocalizedText> say)
{
    /// <summary>The word for <c>--format</c> that means the virtual line.</summary>
    public const string Simulation = "sim";

    /// <exception cref="InputException">Model, data or options cannot be used, or do not go together.</exception>
    public (EvaluationReport Report, ErrorGallery Gallery) Run(CancellationToken cancellation)
    {
        using var disturber = options.Disturbance is { } ranges ? new Disturber(ranges, options.Seed) : null;
        using var cleanDisturber = new Disturber(options.Disturbance ?? DisturbanceRanges.Usual, unchecked(options.Seed + 1));
        var simulated = options.Format.Equals(Simulation, StringComparison.OrdinalIgnoreCase);
        if (simulated && options.CleanTimes > 0)
            throw new InputException(Texts.CleanOfSimulation);
        var set = simulated ? null : LabelledSets.Read(options.Format, options.Data, options.List, new ImageSizeReader());
        var line = simulated ? SubstrateLineOptions.Parse(options.Data) : null;
        var package = new ModelLibrary(Path.Combine(options.Root, "models", "packages"), new KnownExports()).Resolve(options.Model);
        using var engine = new ModelOpener(new GreyImageReader(), new OnnxEngineOptions { Threads = options.Threads }).Open(package);
        if (ModelNotes.Of(package) is { } understood)
            say(understood);
        if (set is not null)
            CheckTemplates(set, engine);
        using var run = new EvaluationRun(engine, time);

        IEvaluationParts parts = line is not null ? new RenderedParts(line, options.Parts, time, disturber)
            : set is not null ? new LabelledParts(set, engine.Compares, disturber) : throw new InvalidOperationException("Neither a data set nor a line.");
        var source = set?.Source ?? options.Data;
        say(Texts.Evaluating(package.Identity, source, parts.Count));
        var images = run.Inspect(parts, new ProgressLine(parts.Count, say), cancellation);
        var (latency, stages) = (run.Times.Total, run.Times.Stages);
        var clean = set is not null && options.CleanTimes > 0 ? InspectClean(run, new CleanParts(set, options.CleanTimes, engine.Compares, cleanDisturber), cancellation) : null;

        var report = AccuracyEvaluation.Evaluate(images, run.Thresholds, latency, clean) with
        {
            StagesMs = stages,
            Model = package.Identity,
            Data = new DataFigures(source, options.Format, disturber?.Ranges.ToString(), clean is null ? null : cleanDisturber.Ranges.ToString(), options.Seed),
        };
        return (report, run.Gallery);
    }

    private List<EvaluatedImage> InspectClean(EvaluationRun run, CleanParts parts, CancellationToken cancellation)
    {
        say(Texts.EvaluatingClean(parts.Count));
        return run.Inspect(parts, new ProgressLine(parts.Count, say), cancellation);
    }

    private void CheckTemplates(LabelledSet set, IInferenceEngine engine)
    {
        if (engine.Compares && set.Images.FirstOrDefault(static image => image.TemplatePath is null) is { } without)
            throw new InputException(Texts.NoTemplates(without.TestedPath));
        if (options.CleanTimes > 0 && set.Images.All(static image => image.TemplatePath is null))
            throw new InputException(Texts.CleanNeedsTemplates(options.Format));
    }

}
