using Inspection.Core.Frames;
using Inspection.Core.Inference;
using Inspection.Core.Parts;
using Inspection.Core.Pipeline;
using Inspection.Core.Preprocessing;
using Inspection.Core.Recipes;
using Inspection.Core.Sources;
using Inspection.Evaluation;
using Inspection.Evaluation.Pictures;
using Inspection.Imaging.Registration;

namespace Inspection.Agent.Evaluation;

/// <summary>Inspects parts exactly as a station would, one after the other. No deadline applies.</summary>
internal sealed class EvaluationRun : IDisposable
{
    private readonly IInferenceEngine engine;
    private readonly TimeProvider time;
    private readonly TemplateRegistration registration = new();
    private readonly CurrentTemplate template = new();
    private readonly PartInspector inspector;
    private byte[] grey = [];

    public EvaluationRun(IInferenceEngine engine, TimeProvider time)
    {
        (this.engine, this.time) = (engine, time);
        var recipe = new Recipe("evaluation", engine.Model.Manifest.Name, DeadlineMilliseconds: double.MaxValue);
        inspector = new PartInspector(engine, template, registration, recipe, time);
        Thresholds = engine.Model.Labels.Select((label, index) => (label.Id, Score: inspector.Thresholds[index])).ToDictionary(static t => t.Id, static t => t.Score);
        Gallery = new ErrorGallery(Thresholds);
    }

    /// <summary>Score from which each label counts.</summary>
    public IReadOnlyDictionary<string, float> Thresholds { get; }

    /// <summary>The worst errors of all parts inspected so far.</summary>
    public ErrorGallery Gallery { get; }

    /// <summary>Over all parts inspected so far.</summary>
    public StageHistograms Times { get; } = new();

    public List<EvaluatedImage> Inspect(IEvaluationParts parts, IProgress<int> progress, CancellationToken cancellation)
    {
        var images = new List<EvaluatedImage>(parts.Count);
        foreach (var part in parts.Read())
        {
            using var frame = part.Frame;
            cancellation.ThrowIfCancellationRequested();
            template.Template = part.Template;
            frame.AvailableTimestamp = time.GetTimestamp();
            var inspected = inspector.Inspect(Capture.Of(new PartId(part.Name), part.Name, frame));
            Times.Record(inspected.Stages);
            var image = new EvaluatedImage(part.Truth, Label(inspector.LastDetections), inspected.Verdict);
            Gallery.Consider(part.Name, image, new InspectedPicture(
                frame.WidthPixels, frame.HeightPixels, engine.TakesFrames ? Grey(frame) : inspector.LastTested, engine.Template.IsEmpty ? [] : inspector.LastAligned));
            images.Add(image);
            progress.Report(images.Count);
        }
        return images;
    }

    public void Dispose() => registration.Dispose();

    private ReadOnlySpan<byte> Grey(Frame frame)
    {
        var pixels = frame.WidthPixels * frame.HeightPixels;
        if (grey.Length < pixels)
            grey = new byte[pixels];
        GreyPlane.FromFrame(frame, grey);
        return grey.AsSpan(0, pixels);
    }

    private LabelledDetection[] Label(ReadOnlySpan<Detection> detections)
    {
        var labelled = new LabelledDetection[detections.Length];
        for (var i = 0; i < labelled.Length; i++)
            labelled[i] = new LabelledDetection(engine.Model.Labels[detections[i].Label].Id, detections[i].Score, detections[i].Box);
        return labelled;
    }
}
