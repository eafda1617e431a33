using Inspection.Contracts;
using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Inference.Reference;

/// <summary>Writes down what a model answers to its package's reference case, for the manifest.</summary>
public static class ReferenceRecorder
{
    /// <param name="engine">Of the model whose answer is wanted; its package holds the images.</param>
    /// <param name="tolerance">How far the answer may be off on another processor.</param>
    /// <returns>Every detection at or above its label's threshold; may be none, and then no package can be made of it.</returns>
    /// <exception cref="InputException">An image does not fit, or the model does not run.</exception>
    public static ReferenceAnswer Record(IInferenceEngine engine, IGreyImageReader images, ReferenceTolerance tolerance)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var reference = engine.Model.Manifest.Reference ?? throw new ArgumentException("The package has no reference case.", nameof(engine));
        var expected = new List<ReferenceDetection>();
        foreach (var (label, score, box) in ReferenceCheck.Run(engine, reference, images))
        {
            var known = engine.Model.Labels[label];
            // Rounding must not put a score below the threshold that it reached.
            if (score >= known.Threshold)
                expected.Add(new ReferenceDetection(known.Id, Math.Max(known.Threshold, Round(score, 4)), [Round(box.X, 2), Round(box.Y, 2), Round(box.Width, 2), Round(box.Height, 2)]));
        }
        return new ReferenceAnswer(expected, tolerance);
    }

    private static double Round(float value, int digits) => Math.Round((double)value, digits);
}
