using Inspection.Contracts;
using Inspection.Core;
using Inspection.Core.Parts;

namespace Inspection.Evaluation.Tests;

/// <summary>Short ways to write down images of a few boxes, 10×10 pixels unless said otherwise.</summary>
internal static class Make
{
    public static KnownDefect Defect(string label, float x, float y = 0, float width = 10, float height = 10) => new(label, new Box(x, y, width, height));

    public static LabelledDetection Found(string label, float score, float x, float y = 0, float width = 10, float height = 10) =>
        new(label, score, new Box(x, y, width, height));

    public static EvaluatedImage Image(KnownDefect[] truth, LabelledDetection[] detections, Verdict verdict = Verdict.Ng) => new(truth, detections, verdict);

    public static LatencySummary Latency { get; } = new(9.6, 10, 10.9, 12);

    public static Dictionary<string, float> Thresholds { get; } = new() { ["open"] = 0.5f, ["short"] = 0.5f, ["spur"] = 0.5f };
}
