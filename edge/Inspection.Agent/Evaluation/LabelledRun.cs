using Inspection.Contracts;
using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Evaluation;
using Inspection.Evaluation.Datasets;
using Inspection.Evaluation.Reporting;
using Inspection.Imaging;
using Inspection.Imaging.Registration;

namespace Inspection.Agent.Evaluation;

/// <summary>Inspects labelled images exactly as a station would, one after the other, and measures. No deadline applies.</summary>
internal sealed class LabelledRun(IInferenceEngine engine, TimeProvider time)
{
    /// <exception cref="InputException">An image cannot be read: a data set with holes gives figures that mean nothing.</exception>
    public EvaluationReport Evaluate(IReadOnlyList<LabelledImage> labelled, IProgress<int> progress, CancellationToken cancellation)
    {
        var (images, thresholds, latency) = Inspect(labelled, progress, cancellation);
        return AccuracyEvaluation.Evaluate(images, thresholds, latency);
    }

    public (IReadOnlyList<EvaluatedImage> Images, IReadOnlyDictionary<string, float> Thresholds, LatencySummary Latency) Inspect(
        IReadOnlyList<LabelledImage> labelled, IProgress<int> progress, CancellationToken cancellation)
    {
        using var registration = new TemplateRegistration();
        var templates = new LabelledTemplates(labelled);
        var recipe = new Recipe("evaluation", engine.Model.Manifest.Name, DeadlineMilliseconds: double.MaxValue);
        var inspector = new PartInspector(engine, templates, registration, recipe, time);
        var latency = new LatencyHistogram();
        var images = new List<EvaluatedImage>(labelled.Count);
        foreach (var image in labelled)
        {
            cancellation.ThrowIfCancellationRequested();
            using var frame = Read(image.TestedPath, images.Count + 1);
            var inspected = inspector.Inspect(Capture.Of(new PartId(Path.GetFileNameWithoutExtension(image.TestedPath)), image.TestedPath, frame));
            latency.Record(inspected.Stages.Total);
            images.Add(new EvaluatedImage(image.Defects, Label(inspector.LastDetections), inspected.Verdict));
            progress.Report(images.Count);
        }
        var thresholds = engine.Model.Labels.Select((label, index) => (label.Id, Score: inspector.Thresholds[index])).ToDictionary(t => t.Id, t => t.Score);
        return (images, thresholds, latency.Summarise());
    }

    private Frame Read(string path, int number)
    {
        try
        {
            var frame = ImageFileReader.ReadFrame(path, new FrameId(number));
            frame.AvailableTimestamp = time.GetTimestamp();
            return frame;
        }
        catch (ImageException exception)
        {
            throw new InputException(exception.Text, exception);
        }
    }

    private LabelledDetection[] Label(ReadOnlySpan<Detection> detections)
    {
        var labelled = new LabelledDetection[detections.Length];
        for (var i = 0; i < labelled.Length; i++)
            labelled[i] = new LabelledDetection(engine.Model.Labels[detections[i].Label].Id, detections[i].Score, detections[i].Box);
        return labelled;
    }
}
