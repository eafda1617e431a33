using System.Text.Json.Nodes;
using Inspection.Models.Onnx;

namespace Inspection.Inference.Heads;

/// <summary>One kind of head: its word in the manifest, how it is made, and what a manifest for it looks like.</summary>
/// <param name="Word">As in <c>output.head</c>.</param>
/// <param name="Create">Makes the head, or refuses outputs and manifest that cannot agree.</param>
/// <param name="Example">
/// For people: the keys of <c>output</c> beside the head, for a file whose outputs could be of this kind, and how many labels it has; null where they
/// cannot. A proposal, never used to run a model.
/// </param>
/// <param name="Input">For people: how such networks usually mean their pixels; keys of <c>inputs[0]</c>, in JSON.</param>
internal sealed record HeadKind(
    string Word, Func<HeadSetup, IOutputHead> Create, Func<OnnxFile, HeadExample?> Example, string Input = HeadKind.UnitRgbLetterbox)
{
    /// <summary>As Ultralytics and most others train.</summary>
    public const string UnitRgbLetterbox = """
        { "color": "rgb", "normalisation": { "scale": 0.00392156862745098, "mean": [0], "std": [1] }, "resize": "letterbox", "padValue": 114 }
        """;

    /// <summary>The whole picture, 0–1.</summary>
    public const string UnitRgbStretch = """
        { "color": "rgb", "normalisation": { "scale": 0.00392156862745098, "mean": [0], "std": [1] }, "resize": "stretch" }
        """;
}
