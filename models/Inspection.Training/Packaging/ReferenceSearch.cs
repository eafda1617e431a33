using Inspection.Core.Inference;
using Inspection.Models;

namespace Inspection.Training.Packaging;

/// <summary>
/// Finds the images of a package's reference case: of those inspected the one with the most labels found, every score well away from its threshold, so that rounding on
/// another processor changes nothing.
/// </summary>
/// <param name="thresholds">By label index.</param>
public sealed class ReferenceSearch(IInferenceEngine engine, IReadOnlyList<double> thresholds)
{
    private const float Margin = 0.06f;
    private const int MostDetections = 300;

    private readonly Detection[] detections = new Detection[MostDetections];
    private (int Labels, float Clearance) best;

    /// <summary>Planes of the best image so far, as the network saw them; null while none will do. The template's is empty for a model without.</summary>
    public (byte[] Tested, byte[] Template, IReadOnlyList<ReferenceDetection> Expected)? Found { get; private set; }

    /// <summary>Looks at what the engine was last run on.</summary>
    public void Consider()
    {
        var found = detections.AsSpan(0, engine.Decode(detections));
        var labels = new HashSet<int>();
        var expected = new List<ReferenceDetection>();
        var clearance = 1f;
        foreach (var detection in found)
        {
            clearance = Math.Min(clearance, Math.Abs(detection.Score - (float)thresholds[detection.Label]));
            if (detection.Score < thresholds[detection.Label])
                continue;
            labels.Add(detection.Label);
            expected.Add(Describe(detection));
        }
        if (expected.Count == 0 || clearance < Margin || (labels.Count, clearance).CompareTo(best) <= 0)
            return;
        best = (labels.Count, clearance);
        Found = (engine.Tested.ToArray(), engine.Template.ToArray(), expected);
    }

    private ReferenceDetection Describe(Detection detection) => new(
        engine.Model.Labels[detection.Label].Id, Math.Round(detection.Score, 4), [Round(detection.Box.X), Round(detection.Box.Y), Round(detection.Box.Width), Round(detection.Box.Height)]);

    private static double Round(float pixels) => Math.Round(pixels, 2);
}
