using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Core.Judging;
using Inspection.Core.Sources;
using Inspection.Models;

namespace Inspection.Core.Pipeline;

/// <summary>Turns what was found into the numbered message of one boot: sequence 1, 2, 3 … without gaps. Used by one thread.</summary>
/// <param name="lot">The lot that every part of this boot belongs to; null: not told.</param>
public sealed class ResultNumbering(StationAddress station, string bootId, RecipeIdentity recipe, string? lot = null)
{
    private long sequence;

    /// <param name="model">The one that judged the part.</param>
    public ResultMessage Number(Capture capture, Inspected inspected, ModelPackage model)
    {
        var number = ++sequence;
        var resultId = $"{bootId}-{number:D8}";
        var rejectedPicture = capture.Frame is not null && inspected.Verdict != Verdict.Ok;
        return new ResultMessage(
            resultId, bootId, number, capture.Part.Value, capture.CapturedAt, inspected.Verdict, inspected.Reason, inspected.Detail?.ToString(),
            capture.Frame?.WidthPixels ?? 0, capture.Frame?.HeightPixels ?? 0,
            [.. inspected.Detections.Select((detection, index) => ToMessage(detection, model, inspected.Masks?[index]))],
            inspected.Stages, model.Identity, recipe, inspected.Registration, CompareWithTruth(capture, inspected, model),
            rejectedPicture ? Topics.Evidence(station, resultId) : null,
            lot);
    }

    private static DetectionMessage ToMessage(Detection detection, ModelPackage model, MaskMessage? mask) =>
        new(model.Labels[detection.Label].Id, Math.Round(detection.Score, 4), Numbers(detection.Box), mask);

    private static TruthMessage? CompareWithTruth(Capture capture, Inspected inspected, ModelPackage model)
    {
        if (capture.Frame?.Truth is not { } truth)
            return null;
        var comparison = TruthComparison.Of(truth, [.. inspected.Detections.Select(d => (model.Labels[d.Label].Id, d.Box))]);
        return new TruthMessage(
            [.. truth.Defects.Select(defect => new TruthDefect(defect.Label, Numbers(defect.Box)))],
            comparison.Found, comparison.Missed, comparison.FalseAlarms);
    }

    private static double[] Numbers(Box box) => [Round(box.X), Round(box.Y), Round(box.Width), Round(box.Height)];

    private static double Round(float pixels) => Math.Round(pixels, 1);
}
