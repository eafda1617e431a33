using Inspection.Models;

namespace Inspection.Core.Tests.Fakes;

/// <summary>A model package in memory with two labels, <c>open</c> (threshold 0.5) and <c>short</c> (0.3).</summary>
internal static class TestModel
{
    public static ModelPackage Package { get; } = new("/nowhere", new ModelManifest(
        1, "test-model", "1.0.0", ModelTask.Compare, new Localized("Test", "시험"), "MIT",
        new ModelFile("model.onnx", new string('a', 64), "fp32"),
        [Input("tested"), Input("template")],
        new ModelOutput(ModelOutput.Boxes, "detections", [1, 10, 6], ["x1", "y1", "x2", "y2", "score", "label"]),
        [new ModelLabel("open", "open", "단선", 0.5), new ModelLabel("short", "short", "단락", 0.3)],
        new ReferenceCase(new Dictionary<string, string>(), [], new ReferenceTolerance(0.01, 1)),
        new TrainingRecord("train.py", 1, "2026-01-01", []),
        []));

    /// <summary>The same, where <c>short</c> speaks for the part.</summary>
    public static ModelPackage WithGoodLabel { get; } = Package with
    {
        Manifest = Package.Manifest with { Labels = [Package.Labels[0], Package.Labels[1] with { Good = true }] },
    };

    private static ModelInput Input(string role) =>
        new(role, role, "uint8", "NCHW", [1, 1, FakeEngine.Size, FakeEngine.Size], "grey", new Normalisation(1, [0], [1]), "letterbox", 0);
}
